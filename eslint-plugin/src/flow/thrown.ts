import { dataOfName } from '../data/personal-data.js';
import { ERROR_NAME, ERROR_TEXT } from '../data/value-functions.js';
import type { Call, Flow } from './flow.js';
import type { FunctionNode, Node } from './syntax.js';
import { isFunction } from './syntax.js';

/** What is thrown, and the call of a function of this file that leads there; null where it is thrown on the spot. */
export interface Thrown {
  error: Node;
  through: Call | null;
}

const MAX_CALLS = 40;

/** What running a part of a function may throw: there, or in functions of the same file that it calls. */
export function thrownWithin(part: Node, flow: Flow): Thrown[] {
  const throws = flow.syntax.nodesOf('ThrowStatement');
  if (throws.length === 0) return [];
  const owner = flow.enclosingFunction(part);
  const isIn = (node: Node): boolean =>
    node.range[0] >= part.range[0] &&
    node.range[1] <= part.range[1] &&
    flow.enclosingFunction(node) === owner;
  const thrownBy = (fn: FunctionNode): Node[] =>
    throws.filter((one) => flow.enclosingFunction(one) === fn).flatMap(({ argument }) => argument ?? []);
  const calls = flow.syntax.nodesOf('CallExpression').filter(isIn).slice(0, MAX_CALLS);
  return [
    ...throws.filter(isIn).flatMap(({ argument }) => (argument ? [{ error: argument, through: null }] : [])),
    ...calls.flatMap((call) =>
      flow
        .callOf(call)
        .callees.flatMap((value) =>
          value.kind === 'node' && isFunction(value.node) && flow.owns(value.node)
            ? thrownBy(value.node).map((error) => ({ error, through: call }))
            : [],
        ),
    ),
  ];
}

/** What requests of axios within a part of a function send: their errors carry it as `error.config`. */
export function requestedWithin(part: Node, flow: Flow): Node[] {
  return flow.syntax
    .nodesOf('CallExpression')
    .filter(({ range }) => range[0] >= part.range[0] && range[1] <= part.range[1])
    .slice(0, MAX_CALLS)
    .flatMap((call) => {
      const { callees, args } = flow.callOf(call);
      return callees.some((value) => value.kind === 'api' && value.path.startsWith('<axios>')) ? args : [];
    });
}

/** What was tried where an error was caught: `error` of `catch (error)`. */
export function triedBefore(error: Node, flow: Flow): Node | null {
  if (error.type !== 'Identifier') return null;
  const clause = flow.scopes
    .variableOf(error)
    ?.defs.find(({ type }) => (type as string) === 'CatchClause')?.node;
  const statement = clause ? flow.syntax.parentOf(clause as Node) : undefined;
  return statement?.type === 'TryStatement' ? statement.block : null;
}

/** Whether a member holds what its owner does: the words of an error, the value of a field or a wrapper. */
export function holdsWhole(holder: string, name: string): boolean {
  if (name === 'value') return true;
  // Meteor's `user.emails[0].address`
  if (name === 'address') return dataOfName(holder) === 'user.contact.email';
  return ERROR_NAME.test(holder) ? ERROR_TEXT.test(name) : holder === 'config' && name === 'data';
}
