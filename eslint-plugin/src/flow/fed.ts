import { givenToInstance } from './constructors.js';
import type { Flow } from './flow.js';
import type { ClassNode, FunctionNode, Node } from './syntax.js';
import { isFunction, plainKey, unwrap } from './syntax.js';

/** A value that code puts into an object, list or collection after making it. */
export interface Fed {
  /** The property or field it is put under, as far as it has one. */
  name: string | null;
  value: Node;
}

/** Methods of lists, maps, forms and addresses that take a value in. */
const TAKES_ONE = new Set(['push', 'unshift', 'add']);
const TAKES_NAMED = new Set(['append', 'set']);
const MAX_USES = 60;

/** What is put into the object that `made` makes, through the variable that holds it. */
export function fedTo(made: Node, flow: Flow): Fed[] {
  const parent = flow.syntax.parentOf(made);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return [];
  const variable = flow.scopes.variableOf(parent.id);
  return (variable?.references ?? []).slice(0, MAX_USES).flatMap(({ identifier }) => fedBy(identifier, flow));
}

function fedBy(use: Node, flow: Flow): Fed[] {
  const member = flow.syntax.parentOf(use);
  if (member?.type !== 'MemberExpression' || member.object !== use) return [];
  const name = flow.propertyName(member);
  const parent = flow.syntax.parentOf(member);
  if (parent?.type === 'AssignmentExpression' && parent.left === member) {
    return [{ name, value: parent.right }];
  }
  if (parent?.type !== 'CallExpression' || parent.callee !== member || name === null) return [];
  if (TAKES_ONE.has(name)) return parent.arguments.map((value) => ({ name: null, value }));
  const [field, value] = parent.arguments;
  return TAKES_NAMED.has(name) && field && value ? [{ name: flow.text(field), value }] : [];
}

/** What a field of a class is given: where it is declared, in a getter, by `this.name = ...`. */
export function givenToField(owner: ClassNode | FunctionNode, name: string, flow: Flow): Node[] {
  if (isFunction(owner)) return givenToInstance(owner, name, flow);
  const declared = owner.body.body.flatMap((member): Node[] => {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
    if (plainKey(member.key, member.computed) !== name) return [];
    if (member.type === 'PropertyDefinition') return member.value ? [member.value] : [];
    return member.kind === 'get' && isFunction(member.value) ? flow.returnsOf(member.value) : [];
  });
  const assigned = flow
    .assignmentsTo(name)
    .filter(({ object }) => unwrap(object).type === 'ThisExpression' && flow.enclosingClass(object) === owner)
    .map(({ right }) => right);
  return [...declared, ...assigned];
}
