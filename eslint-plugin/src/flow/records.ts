import type { TSESTree } from '@typescript-eslint/utils';
import { dataOfName, dataOfPersonField, isPersonName } from '../data/personal-data.js';
import { COLLECTION_CALLS, STORE_NAME } from '../data/value-functions.js';
import type { Call, Flow } from './flow.js';
import type { Datum } from './look.js';
import { nameOf } from './names.js';
import type { FunctionNode, Node } from './syntax.js';
import { isClass, plainKey, unwrap } from './syntax.js';
import type { Value } from './value.js';

/** What a text that is written out stands for within a person: `const user = { email: 'someone@example.org' }`. */
export function examplesOf(property: TSESTree.Property, name: string | null): Datum[] {
  const { value, parent: object } = property;
  if (name === null || value.type !== 'Literal' || typeof value.value !== 'string' || value.value === '')
    return [];
  if (object.type !== 'ObjectExpression' || !isExample(object)) return [];
  const key = dataOfName(name) ?? dataOfPersonField(name);
  return key === null ? [] : [{ key, site: null }];
}

const SECRET = /^(?:pass(?:word|wd)?|pwd|psw|token|api_?key|secret|auth_?key|app_?key)$/i;

/** Whether a property is the account that a service knows the site by: `{ user: settings.user, token }`. */
export function isServiceLogin({ key, computed, shorthand, parent }: TSESTree.Property): boolean {
  if (shorthand || plainKey(key, computed) !== 'user' || parent.type !== 'ObjectExpression') return false;
  return parent.properties.some(
    (one) => one.type === 'Property' && SECRET.test(plainKey(one.key, one.computed) ?? ''),
  );
}

function isExample(person: TSESTree.ObjectExpression): boolean {
  const holder = person.parent;
  if (holder.type === 'VariableDeclarator') {
    return holder.id.type === 'Identifier' && isPersonName(holder.id.name);
  }
  // Within other objects, these may be labels and types of fields.
  return (
    holder.type === 'Property' &&
    isPersonName(plainKey(holder.key, holder.computed) ?? '') &&
    person.properties.some(
      (one) => one.type === 'Property' && one.value.type === 'Literal' && /.@./.test(String(one.value.value)),
    )
  );
}

/** Whether records of persons are kept there: `User`, `prisma.user`, `db.collection('users')`. */
export function isStoreOfPersons(store: Node, flow: Flow): boolean {
  const name = nameOf(store, flow);
  if (isPersonName(name.replace(STORE_NAME, ''))) return true;
  for (let at = unwrap(store); ;) {
    if (at.type === 'MemberExpression') at = unwrap(at.object);
    else if (at.type === 'CallExpression') {
      const collection = COLLECTION_CALLS.has(nameOf(at.callee, flow)) ? at.arguments[0] : undefined;
      const text = collection ? (flow.text(collection) ?? nameOf(collection, flow)) : '';
      if (text !== '' && isPersonName(text.replace(/^\w+\./, ''))) return true;
      at = unwrap(at.callee);
    } else return false;
  }
}

/** Whether one of the values is a class of errors. */
export function isErrorClass(values: readonly Value[], flow: Flow): boolean {
  return values.some(
    (value) =>
      value.kind === 'node' &&
      isClass(value.node) &&
      value.node.superClass !== null &&
      /Error$|Exception$/.test(nameOf(value.node.superClass, flow)),
  );
}

/** What a generator hands out. */
export function yieldsOf(fn: FunctionNode, flow: Flow): Node[] {
  return flow.syntax
    .nodesOf('YieldExpression')
    .filter((one) => flow.enclosingFunction(one) === fn)
    .flatMap(({ argument }) => argument ?? []);
}

/** All that a chain of calls feeds to a hash: `createHash('sha256').update(email).digest('hex')`. */
export function hashedParts(node: Call, args: readonly Node[]): Node[] {
  const parts: Node[] = [...args];
  for (let at: Node = unwrap(node.callee); at.type === 'MemberExpression';) {
    const inner = unwrap(at.object);
    if (inner.type !== 'CallExpression') break;
    parts.push(...inner.arguments);
    at = unwrap(inner.callee);
  }
  return parts;
}
