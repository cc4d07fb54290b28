import type { Call, Flow, FunctionNode, Node, NodeOf } from '../flow/index.js';
import { isClass, isFunction, parametersOf, plainKey, unwrap } from '../flow/index.js';

/** What gives a name its values. */
export type Giver =
  | { kind: 'value'; node: Node }
  /** A function whose result it is. */
  | { kind: 'getter'; node: Node }
  /** A member of whatever is taken apart. */
  | { kind: 'key'; node: NodeOf<'Property'> }
  | { kind: 'type'; node: Node }
  | { kind: 'module'; specifier: string }
  | { kind: 'parameter'; fn: FunctionNode; index: number; pattern: Node };

/** The key of members of a name, apart from variables of the same one. */
export const member = (name: string): string => `.${name}`;

/** The givers of the variables of each name, and of the members of each, all scopes and objects together. */
export function giversIn(flow: Flow): ReadonlyMap<string, Giver[]> {
  const givers = new Map<string, Giver[]>();
  const note = (key: string, giver: Giver): void => {
    const list = givers.get(key);
    if (list) list.push(giver);
    else givers.set(key, [giver]);
  };
  const value = (target: Node, node: Node | null): void => noteValue(target, node, note);
  const { syntax } = flow;
  for (const { id, init } of syntax.nodesOf('VariableDeclarator')) value(id, init);
  for (const { left, right } of syntax.nodesOf('AssignmentExpression')) value(left, right);
  for (const { left, right } of syntax.nodesOf('ForOfStatement')) {
    if (left.type !== 'VariableDeclaration') value(left, right);
    else for (const { id } of left.declarations) value(id, right);
  }
  for (const type of ['Property', 'PropertyDefinition', 'MethodDefinition'] as const) {
    for (const node of syntax.nodesOf(type)) noteMember(node, note);
  }
  for (const type of ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'] as const) {
    for (const fn of syntax.nodesOf(type)) {
      if (fn.id) note(fn.id.name, { kind: 'value', node: fn });
      parametersOf(fn).forEach((pattern, index) => noteParameter(pattern, { fn, index }, note));
    }
  }
  for (const type of ['ClassDeclaration', 'ClassExpression'] as const) {
    for (const node of syntax.nodesOf(type)) if (node.id) note(node.id.name, { kind: 'value', node });
  }
  for (const { specifiers, source } of syntax.nodesOf('ImportDeclaration')) {
    for (const { local } of specifiers) note(local.name, { kind: 'module', specifier: source.value });
  }
  for (const { id, moduleReference } of syntax.nodesOf('TSImportEqualsDeclaration')) {
    note(id.name, { kind: 'type', node: moduleReference });
  }
  for (const type of ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'] as const) {
    for (const node of syntax.nodesOf(type)) note(node.id.name, { kind: 'type', node });
  }
  return givers;
}

type Note = (key: string, giver: Giver) => void;

/** What is matched against a pattern gives values to the names in it. */
function noteValue(target: Node, node: Node | null, note: Note): void {
  switch (target.type) {
    case 'Identifier':
      if (node) note(target.name, { kind: 'value', node });
      if (target.typeAnnotation) note(target.name, { kind: 'type', node: target.typeAnnotation });
      return;
    case 'MemberExpression': {
      const name = plainKey(target.property, target.computed);
      if (node && name !== null) note(member(name), { kind: 'value', node });
      return;
    }
    default:
      for (const { name, key, fallback } of namesIn(target)) {
        if (node) note(name, { kind: 'value', node });
        if (key) note(name, { kind: 'key', node: key });
        if (fallback) note(name, { kind: 'value', node: fallback });
      }
  }
}

function noteMember(node: Node, note: Note): void {
  if (node.type !== 'Property' && node.type !== 'PropertyDefinition' && node.type !== 'MethodDefinition')
    return;
  const name = plainKey(node.key, node.computed);
  if (name === null || node.parent.type === 'ObjectPattern') return;
  const isGetter = node.type !== 'PropertyDefinition' && node.kind === 'get';
  if (node.value) note(member(name), { kind: isGetter ? 'getter' : 'value', node: node.value });
  if (node.type === 'PropertyDefinition' && node.typeAnnotation)
    note(member(name), { kind: 'type', node: node.typeAnnotation });
}

function noteParameter(pattern: Node, { fn, index }: { fn: FunctionNode; index: number }, note: Note): void {
  const giver: Giver = { kind: 'parameter', fn, index, pattern };
  const isMember = pattern.type === 'TSParameterProperty';
  for (const { name, key, fallback } of namesIn(pattern)) {
    for (const at of isMember ? [name, member(name)] : [name]) {
      note(at, giver);
      if (key) note(at, { kind: 'key', node: key });
      if (fallback) note(at, { kind: 'value', node: fallback });
    }
  }
}

/** A name that a pattern binds, the key of the member that it gets, and what stands in for a missing one. */
interface Bound {
  name: string;
  key: NodeOf<'Property'> | null;
  fallback: Node | null;
}

function namesIn(
  pattern: Node,
  key: NodeOf<'Property'> | null = null,
  fallback: Node | null = null,
): Bound[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern.name, key, fallback }];
    case 'AssignmentPattern':
      return namesIn(pattern.left, key, pattern.right);
    case 'RestElement':
      return namesIn(pattern.argument, key, fallback);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter, key, fallback);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element, key, fallback) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'Property'
          ? namesIn(property.value, property, fallback)
          : namesIn(property, key, fallback),
      );
    default:
      return [];
  }
}

/** The calls of a name, and those that are handed what has it, all scopes and objects together. */
export interface Uses {
  calls: ReadonlyMap<string, readonly Call[]>;
  /** The arguments, or parts of them, that are a name. */
  handed: ReadonlyMap<string, readonly Node[]>;
}

export function usesIn({ syntax }: Flow): Uses {
  const calls = new Map<string, Call[]>();
  const handed = new Map<string, Node[]>();
  const add = <T>(map: Map<string, T[]>, key: string | null, item: T): void => {
    const list = key === null ? undefined : map.get(key);
    if (list) list.push(item);
    else if (key !== null) map.set(key, [item]);
  };
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const call of syntax.nodesOf(type)) {
      add(calls, keyOf(call.callee), call);
      const callee = unwrap(call.callee);
      // `f.call(this, x)`, `f.apply(this, list)`
      if (callee.type === 'MemberExpression') add(calls, keyOf(callee.object), call);
      for (const arg of call.arguments) add(handed, keyOf(arg), arg);
    }
  }
  for (const property of syntax.nodesOf('Property')) add(handed, keyOf(property.value), property.value);
  for (const { elements } of syntax.nodesOf('ArrayExpression')) {
    for (const element of elements) if (element) add(handed, keyOf(element), element);
  }
  return { calls, handed };
}

/** The key of what an expression names: that of a variable or of a member. */
export function keyOf(expression: Node): string | null {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return null;
  const name = plainKey(node.property, node.computed);
  return name === null ? null : member(name);
}

/** The keys under which a function can be called, by where it stands; null for one that another function makes. */
export function keysOfFunction(fn: FunctionNode): string[] | null {
  const keys = fn.id ? [fn.id.name] : [];
  let node: Node = fn;
  for (let at = node.parent as Node | undefined; at; node = at, at = at.parent) {
    switch (at.type) {
      case 'VariableDeclarator':
        if (at.id.type === 'Identifier') keys.push(at.id.name);
        return keys;
      case 'AssignmentExpression': {
        const key = keyOf(at.left);
        if (key !== null) keys.push(key);
        return keys;
      }
      case 'Property':
      case 'PropertyDefinition':
      case 'MethodDefinition': {
        const name = plainKey(at.key, at.computed);
        if (name !== null) keys.push(member(name));
        return keys;
      }
      case 'ReturnStatement':
        return null;
      // `const say = useCallback((text) => ...)`
      case 'CallExpression':
      case 'NewExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'ObjectExpression':
      case 'ArrayExpression':
        break;
      default:
        if (isFunction(at) && at.body === node) return null;
        if (isFunction(at) || isClass(at) || at.type.endsWith('Statement') || at.type === 'Program')
          return keys;
    }
  }
  return keys;
}
