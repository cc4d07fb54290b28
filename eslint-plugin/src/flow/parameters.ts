import { CALLBACKS, type Signature } from '../data/callbacks.js';
import { isHandedOn } from './api-paths.js';
import { pick } from './evaluate.js';
import type { Call, Flow, Tag } from './flow.js';
import { memberValues } from './members.js';
import { nameOf } from './names.js';
import type { Binding } from './bindings.js';
import { barePattern, conventionalType } from './conventions.js';
import { callsThroughResult } from './returned-functions.js';
import type { FunctionNode, Node } from './syntax.js';
import { parametersOf, unwrap } from './syntax.js';
import { typeValues } from './types.js';
import type { Site, Value } from './value.js';

/** A call of a function in the same file. */
export interface CallSite {
  args: readonly Node[];
  /** Null for a function that is called where it stands: nobody takes that for a wrapper. */
  site: Site;
}

/** Methods that hand each element of their object to a callback. */
const ELEMENT_METHODS = new Set([
  'forEach',
  'map',
  'filter',
  'find',
  'some',
  'every',
  'flatMap',
  'findIndex',
]);
const TRANSPARENT = new Set<string>([
  'ChainExpression',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);
const MAX_SITES = 200;
const MAX_PASSED = 64;

/** What a parameter may be: by its type, by who calls the function back, by its callers, by convention. */
export function parameterValues(param: NonNullable<Binding['param']>, flow: Flow): Value[] {
  const { fn, index, path } = param;
  const pattern = barePattern(param.pattern);
  const decorated = pick(decoratorValues(param.pattern, pattern, flow), path, flow);
  if (decorated.length > 0) return decorated;
  const typed = pick(annotated(pattern, flow), path, flow);
  const attributes = index === 0 ? attributeValues(fn, path, flow) : [];
  // What a library declares of a component's attributes is no more than their names.
  if (typed.some(({ kind }) => kind === 'api' || kind === 'instance')) return [...typed, ...attributes];
  const called = pick(callbackValues(fn, index, flow), path, flow);
  if (called.length > 0) return called;
  const passed = [...typed, ...passedValues(fn, index, path, flow), ...attributes];
  if (passed.length > 0) return passed;
  const conventional = conventionalType(fn, index, flow);
  const root: Value = conventional
    ? { kind: 'api', path: conventional, made: null, site: null }
    : { kind: 'param', fn, index, path: [], site: null };
  return pick([root], path, flow);
}

function annotated(pattern: Node, flow: Flow): Value[] {
  const annotation = (pattern as { typeAnnotation?: Node }).typeAnnotation;
  return annotation?.type === 'TSTypeAnnotation' ? typeValues(annotation.typeAnnotation, flow) : [];
}

/** NestJS and kin say with a decorator what a parameter holds. */
function decoratorValues(outer: Node, pattern: Node, flow: Flow): Value[] {
  const decorators = [outer, pattern].flatMap(
    (node) => (node as { decorators?: { expression: Node }[] }).decorators ?? [],
  );
  return decorators.flatMap(({ expression }) => {
    if (expression.type !== 'CallExpression' || isInjection(expression, flow)) return [];
    const part = expression.arguments[0] ? flow.text(expression.arguments[0]) : null;
    return flow
      .evaluate(expression)
      .flatMap((value) => (value.kind === 'api' ? (part === null ? value : partOf(value, part)) : []));
  });
}

/** `@Inject(TOKEN)`, `@inject(RestBindings.Http.RESPONSE)`: what stands behind it, the declared type says. */
function isInjection({ callee }: Call, flow: Flow): boolean {
  return /^inject/i.test(nameOf(callee, flow));
}

/** `@Headers('user-agent')` gives one of what `@Headers()` gives. */
function partOf(value: Extract<Value, { kind: 'api' }>, part: string): Value {
  return { ...value, path: `${value.path}.${part}` };
}

function passedValues(fn: FunctionNode, index: number, path: readonly string[], flow: Flow): Value[] {
  const values: Value[] = [];
  for (const { args, site } of flow.callSites(fn)) {
    const arg = args[index];
    if (!arg || arg.type === 'SpreadElement' || arg.type === 'JSXOpeningElement') continue;
    for (const value of pick(flow.evaluate(arg), path, flow)) {
      const isAtHand = value.kind === 'api' && isHandedOn(value.path);
      values.push({ ...value, site: isAtHand ? site : (value.site ?? site) });
    }
    if (values.length >= MAX_PASSED) break;
  }
  return values;
}

/** What the tags of a component pass to it. */
function attributeValues(fn: FunctionNode, path: readonly string[], flow: Flow): Value[] {
  return tagsOf(fn, flow)
    .flatMap((tag) => pick([{ kind: 'node', node: tag, site: tag }], path, flow))
    .slice(0, MAX_PASSED);
}

/** The tags of a component in this file, or the one that counts, whose attributes are its first parameter. */
function tagsOf(fn: FunctionNode, flow: Flow): Tag[] {
  if (flow.view?.fn === fn)
    return flow.view.site.site?.type === 'JSXOpeningElement' ? [flow.view.site.site] : [];
  let { parent, child } = outward(fn, flow);
  // `memo(forwardRef((props) => ...))`: whether these hand it back, its tags tell.
  while (parent?.type === 'CallExpression' && parent.arguments[0] === child)
    ({ parent, child } = outward(parent, flow));
  const name = nameNode(fn, parent);
  if (name?.type !== 'Identifier' || !/^[A-Z]/.test(name.name)) return [];
  return flow.syntax
    .nodesOf('JSXOpeningElement')
    .filter((tag) => tag.name.type === 'JSXIdentifier' && tag.name.name === name.name)
    .slice(0, MAX_SITES)
    .filter((tag) => flow.evaluate(tag.name).some((value) => value.kind === 'node' && value.node === fn));
}

/** Where a function is called in its own file: on the spot, by name, as a method. */
export function callSitesOf(fn: FunctionNode, flow: Flow): CallSite[] {
  const { parent, child } = outward(fn, flow);
  const sites: CallSite[] = [];
  if (parent?.type === 'CallExpression' && parent.callee === child) {
    sites.push({ args: parent.arguments, site: null });
  } else if (parent?.type === 'MemberExpression' && parent.object === child) {
    const call = flow.syntax.parentOf(parent);
    if (call?.type === 'CallExpression' && call.callee === parent) {
      sites.push({ args: flow.callOf(call).args, site: null });
    }
  }
  const calls = [
    ...namedCalls(fn, parent, flow),
    ...memberCalls(fn, parent, flow),
    ...callsThroughResult(fn, (node) => outward(node, flow), flow),
  ];
  for (const call of new Set(calls.slice(0, MAX_SITES))) {
    sites.push({ args: flow.callOf(call).args, site: call });
  }
  return sites;
}

/** The first ancestor that does more than hand the value on. */
function outward(node: Node, flow: Flow): { parent: Node | undefined; child: Node } {
  let child = node;
  let parent = flow.syntax.parentOf(child);
  while (parent && TRANSPARENT.has(parent.type)) {
    child = parent;
    parent = flow.syntax.parentOf(child);
  }
  return { parent, child };
}

function namedCalls(fn: FunctionNode, parent: Node | undefined, flow: Flow): Call[] {
  return referencesOf(fn, parent, flow).flatMap((identifier) => {
    const { parent: user, child } = outward(identifier, flow);
    if ((user?.type === 'CallExpression' || user?.type === 'NewExpression') && user.callee === child)
      return [user];
    if (user?.type !== 'MemberExpression' || user.object !== child) return [];
    const call = flow.syntax.parentOf(user);
    const name = flow.propertyName(user);
    return call?.type === 'CallExpression' && call.callee === user && (name === 'call' || name === 'apply')
      ? [call]
      : [];
  });
}

/** The places that read a function by its name. */
export function usesOfFunction(fn: FunctionNode, flow: Flow): Node[] {
  return referencesOf(fn, outward(fn, flow).parent, flow);
}

/** What a function is called, by its own declaration or by what it is given to. */
function nameNode(fn: FunctionNode, parent: Node | undefined): Node | null {
  if (fn.type === 'FunctionDeclaration') return fn.id;
  if (parent?.type === 'VariableDeclarator') return parent.id;
  return parent?.type === 'AssignmentExpression' ? parent.left : null;
}

function referencesOf(fn: FunctionNode, parent: Node | undefined, flow: Flow): Node[] {
  const name = nameNode(fn, parent);
  if (name?.type !== 'Identifier') return [];
  const variable = flow.scopes.variableOf(name);
  return variable
    ? variable.references.filter((ref) => ref.isRead()).map(({ identifier }) => identifier)
    : [];
}

function memberCalls(fn: FunctionNode, parent: Node | undefined, flow: Flow): Call[] {
  let name: string | null = null;
  if (
    parent?.type === 'Property' ||
    parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition'
  ) {
    name = flow.keyName(parent.key, parent.computed);
  } else if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') {
    name = flow.propertyName(parent.left);
  }
  if (name === null || name === 'constructor') return [];
  return flow
    .methodCalls(name)
    .filter((call) => flow.callOf(call).callees.some((value) => value.kind === 'node' && value.node === fn));
}

function callbackValues(fn: FunctionNode, index: number, flow: Flow): Value[] {
  const { parent } = outward(fn, flow);
  const uses: Node[] = [fn, ...referencesOf(fn, parent, flow)];
  return uses.flatMap((use) => {
    const taker = takerOf(use, flow);
    return taker ? handedValues(taker.call, taker.property, fn, index, flow) : [];
  });
}

/** The call that is handed the function, as an argument or within an object or array of it. */
function takerOf(use: Node, flow: Flow): { call: Call; property: string | null } | null {
  let property: string | null = null;
  let child = use;
  for (let at = flow.syntax.parentOf(use); at; child = at, at = flow.syntax.parentOf(at)) {
    if (at.type === 'CallExpression' || at.type === 'NewExpression') {
      return at.callee === child ? null : { call: at, property };
    }
    if (at.type === 'Property') property = flow.keyName(at.key, at.computed);
    else if (at.type !== 'ArrayExpression' && at.type !== 'ObjectExpression') return null;
  }
  return null;
}

function handedValues(
  call: Call,
  property: string | null,
  fn: FunctionNode,
  index: number,
  flow: Flow,
): Value[] {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && property === null && index === 0) {
    const name = flow.propertyName(callee);
    const receivers = flow.evaluate(callee.object);
    if (name === 'then') return receivers.filter((value) => isResolved(value));
    if (name !== null && ELEMENT_METHODS.has(name)) {
      const elements = receivers.flatMap((value) => memberValues(value, '*', flow));
      if (elements.length > 0) return elements;
    }
  }
  return flow.callOf(call).callees.flatMap((value): Value[] => {
    if (value.kind !== 'api') return [];
    const key = property === null ? `${value.path}()` : `${value.path}(){${property}}`;
    const path = typeAt(CALLBACKS.get(`${value.path}(${eventOf(call)})`) ?? CALLBACKS.get(key), fn, index);
    return path ? [{ kind: 'api', path, made: call, site: null }] : [];
  });
}

/** What `promise.then` hands to its callback as it is: objects of an API or a class, and imported files. */
function isResolved(value: Value): boolean {
  return (
    value.kind === 'api' ||
    value.kind === 'instance' ||
    (value.kind === 'node' && value.node.type === 'Program')
  );
}

/** The name of the event that a callback is for, in quotes; empty where none is given. */
function eventOf({ arguments: [first] }: Call): string {
  return first?.type === 'Literal' && typeof first.value === 'string' ? `'${first.value}'` : '';
}

function typeAt(signature: Signature | undefined, fn: FunctionNode, index: number): string | undefined {
  if (!signature) return undefined;
  const shift = signature.errorFirst && parametersOf(fn).length >= 4 ? 1 : 0;
  return signature.params[index - shift] || undefined;
}
