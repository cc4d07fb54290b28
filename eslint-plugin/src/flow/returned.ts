import type { Node } from './syntax.js';
import { isClass, isFunction } from './syntax.js';
import type { Site, Value } from './value.js';

/** The call through which a value came out of the function that made it, and the other calls of that function. */
export interface Returned {
  call: Node;
  /** This call, and those further in that the value came through. */
  calls: ReadonlySet<Node>;
  others: ReadonlySet<Node>;
}

/** A value with the call that gives it; a function is the same, whoever gives it. */
export function returnedBy(value: Value, call: Node, others: ReadonlySet<Node>): Value {
  if (value.kind !== 'node' || isFunction(value.node) || isClass(value.node)) return value;
  const { returned } = value;
  if (!returned) return { ...value, returned: { call, calls: new Set([call]), others } };
  const calls = new Set([...returned.calls, call]);
  return { ...value, returned: { call, calls, others: new Set([...returned.others, ...others]) } };
}

/**
 * What is within a value that a call gives: what this call passed is there, wherever it is used, and what other calls
 * pass is not.
 */
export function heldBy<T extends { site: Site }>(
  items: readonly T[],
  returned: Returned | undefined,
): readonly T[] {
  if (!returned) return items;
  return items.flatMap((item) => {
    if (item.site === null) return [item];
    if (returned.calls.has(item.site)) return [{ ...item, site: null }];
    return returned.others.has(item.site) ? [] : [item];
  });
}
