import { HANDS_BACK } from '../data/value-functions.js';
import type { Call, Flow } from './flow.js';
import type { FunctionNode, Node } from './syntax.js';
import { isFunction } from './syntax.js';

const MAX_CALLS = 60;

/**
 * The calls of a function that another one makes: `const make = (x) => (y) => ...; const made = make(1); made(2)`, or
 * that another one hands back: `const say = useCallback((x) => ...); say(1)`.
 *
 * @param outward the first node around an expression that does more than hand it on
 */
export function callsThroughResult(
  fn: FunctionNode,
  outward: (node: Node) => { parent: Node | undefined; child: Node },
  flow: Flow,
): Call[] {
  return makersOf(fn, outward, flow)
    .slice(0, MAX_CALLS)
    .flatMap((maker) => callsOfResult(maker, fn, outward, flow));
}

/** The calls whose result is the function. */
function makersOf(
  fn: FunctionNode,
  outward: (node: Node) => { parent: Node | undefined; child: Node },
  flow: Flow,
): Node[] {
  const { parent, child } = outward(fn);
  if (parent?.type === 'CallExpression' && parent.arguments[0] === child) {
    return flow.paths(parent.callee).some((path) => HANDS_BACK.has(`${path}()`)) ? [parent] : [];
  }
  const maker =
    parent?.type === 'ReturnStatement'
      ? flow.enclosingFunction(parent)
      : isFunction(parent) && parent.body === child
        ? parent
        : null;
  return maker ? flow.callSites(maker).flatMap(({ site }) => site ?? []) : [];
}

function callsOfResult(
  maker: Node,
  fn: FunctionNode,
  outward: (node: Node) => { parent: Node | undefined; child: Node },
  flow: Flow,
): Call[] {
  const { parent, child } = outward(maker);
  if (parent?.type === 'CallExpression' && parent.callee === child) return [parent];
  if (parent?.type === 'Property') {
    const name = flow.keyName(parent.key, parent.computed);
    return name === null ? [] : calledAs(name, fn, flow);
  }
  const name =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression'
        ? parent.left
        : null;
  if (name?.type === 'MemberExpression') {
    const property = flow.propertyName(name);
    return property === null ? [] : calledAs(property, fn, flow);
  }
  const variable = name?.type === 'Identifier' ? flow.scopes.variableOf(name) : null;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const use = outward(identifier);
    return use.parent?.type === 'CallExpression' && use.parent.callee === use.child ? [use.parent] : [];
  });
}

function calledAs(name: string, fn: FunctionNode, flow: Flow): Call[] {
  return flow
    .methodCalls(name)
    .filter((call) => flow.callOf(call).callees.some((value) => value.kind === 'node' && value.node === fn));
}
