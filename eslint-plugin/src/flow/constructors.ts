import type { Flow } from './flow.js';
import { memberValues } from './members.js';
import type { FunctionNode, Node } from './syntax.js';
import { isFunction, unwrap } from './syntax.js';
import type { Value } from './value.js';

/** How functions are called that `new` is put before. */
const CONSTRUCTOR_NAME = /^[A-Z]/;
/** What puts members into a prototype: `Object.assign`, `$.extend`. */
const EXTENDS = ['assign', 'extend'];

/** The functions whose instance `this` is in one: the function itself, or those whose prototype it stands in. */
export function constructorsOf(fn: FunctionNode, flow: Flow): FunctionNode[] {
  const owner = flow.syntax.parentOf(fn);
  if (
    owner?.type === 'AssignmentExpression' &&
    owner.right === fn &&
    owner.left.type === 'MemberExpression'
  ) {
    const made = prototypesOf(owner.left.object, flow);
    if (made.length > 0) return made;
  }
  if (owner?.type === 'Property') {
    const object = flow.syntax.parentOf(owner);
    return object ? ofObject(object, flow) : [];
  }
  const name = fn.type !== 'ArrowFunctionExpression' && fn.id ? fn.id : null;
  const variable = owner?.type === 'VariableDeclarator' ? owner.id : null;
  const named = name ?? variable;
  return named?.type === 'Identifier' && CONSTRUCTOR_NAME.test(named.name) ? [fn] : [];
}

/** `X.prototype = { ... }`, `$.extend(X.prototype, { ... })` */
function ofObject(object: Node, flow: Flow): FunctionNode[] {
  const parent = flow.syntax.parentOf(object);
  if (parent?.type === 'AssignmentExpression' && parent.right === object)
    return prototypesOf(parent.left, flow);
  const [first] = parent?.type === 'CallExpression' ? parent.arguments : [];
  return first && first !== object ? prototypesOf(first, flow) : [];
}

/** The functions whose prototype an expression is: `X.prototype` */
function prototypesOf(expression: Node, flow: Flow): FunctionNode[] {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression' || flow.propertyName(node) !== 'prototype') return [];
  return flow
    .evaluate(node.object)
    .flatMap((value) => (value.kind === 'node' && isFunction(value.node) ? value.node : []));
}

/** What an instance has under a name: given in the function, or put into its prototype. */
export function constructedMember(fn: FunctionNode, name: string, flow: Flow): Value[] {
  const given = givenToInstance(fn, name, flow);
  const assigned = flow
    .assignmentsTo(name)
    .flatMap(({ object, right }) => (prototypesOf(object, flow).includes(fn) ? right : []));
  const objects = [
    ...flow.assignmentsTo('prototype').flatMap(({ object, right }) => (isOf(object, fn, flow) ? right : [])),
    ...EXTENDS.flatMap((method) => flow.methodCalls(method)).flatMap(({ arguments: [target, ...sources] }) =>
      target && prototypesOf(target, flow).includes(fn) ? sources : [],
    ),
  ];
  return [
    ...[...given, ...assigned].flatMap((node) => flow.evaluate(node)),
    ...objects.flatMap((node) => flow.evaluate(node)).flatMap((value) => memberValues(value, name, flow)),
  ];
}

/** `this.name = ...`, in the function or in one of its prototype. */
export function givenToInstance(fn: FunctionNode, name: string, flow: Flow): Node[] {
  return flow.assignmentsTo(name).flatMap(({ object, right }) => {
    if (unwrap(object).type !== 'ThisExpression') return [];
    const around = functionOfThis(object, flow);
    return around && constructorsOf(around, flow).includes(fn) ? right : [];
  });
}

function functionOfThis(node: Node, flow: Flow): FunctionNode | null {
  let fn = flow.enclosingFunction(node);
  while (fn?.type === 'ArrowFunctionExpression') fn = flow.enclosingFunction(fn);
  return fn;
}

function isOf(expression: Node, fn: FunctionNode, flow: Flow): boolean {
  return flow.evaluate(expression).some((value) => value.kind === 'node' && value.node === fn);
}
