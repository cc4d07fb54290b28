import type { Flow } from './flow.js';
import type { Node } from './syntax.js';

/** `pick(object, keys)`, `omit(object, keys)` and `get(object, path)` of the usual helpers. */
export interface Selection {
  mode: 'pick' | 'omit' | 'get';
  object: Node;
  /** Null when not all of them are known. */
  keys: readonly string[] | null;
}

const HELPERS =
  /^(?:global:_|npm:(?:lodash|lodash-es|lodash\/fp|underscore|radash|es-toolkit|es-toolkit\/compat|remeda|just-(?:pick|omit|safe-get)|object))(?:[./](pick|omit|get))?\(\)$/;

/** What a call selects, if that is what it does. https://lodash.com/docs/#pick */
export function selectionOf(paths: readonly string[], args: readonly Node[], flow: Flow): Selection | null {
  for (const path of paths) {
    const match = HELPERS.exec(path);
    const mode = (match?.[1] ?? /just-(?:safe-)?(\w+)/.exec(path)?.[1]) as Selection['mode'] | undefined;
    const [object, ...keys] = args;
    if (match && mode && object) return { mode, object, keys: keyNames(keys, flow) };
  }
  return null;
}

function keyNames(args: readonly Node[], flow: Flow): string[] | null {
  const nodes = args.flatMap((arg): Node[] => {
    const [value] = flow.evaluate(arg);
    return value?.kind === 'node' && value.node.type === 'ArrayExpression'
      ? value.node.elements.flatMap((element) => element ?? [])
      : [arg];
  });
  const names = nodes.map((node) => flow.text(node));
  return names.every((name) => name !== null) ? names : null;
}
