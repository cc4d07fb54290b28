import type { TSESTree } from '@typescript-eslint/utils';
import { isHandedOn, memberPath, pageLinkedBy } from './api-paths.js';
import { constructedMember } from './constructors.js';
import { exportedValues } from './exports.js';
import type { Flow } from './flow.js';
import type { ClassNode, FunctionNode, Node } from './syntax.js';
import { isClass, isFunction, unwrap } from './syntax.js';
import { declaredMember, typeValues } from './types.js';
import { heldBy, returnedBy } from './returned.js';
import type { NodeValue, Value } from './value.js';

/** How contexts name the request and the answer that they hold. */
export const HANDED_ALONG: ReadonlyMap<string, string> = new Map([
  ['req', '<express.Request>'],
  ['res', '<express.Response>'],
]);

/** What `value.name` may be; the name `*` stands for any property. */
export function memberValues(value: Value, name: string, flow: Flow): Value[] {
  switch (value.kind) {
    case 'api':
      return [
        {
          ...value,
          path: memberPath(value.path, name),
          site: isHandedOn(value.path) ? null : value.site,
        },
      ];
    case 'param': {
      const linked = pageLinkedBy(name) ?? HANDED_ALONG.get(name) ?? null;
      if (linked !== null) return [{ kind: 'api', path: linked, made: null, site: value.site }];
      return [{ ...value, path: [...value.path, name] }];
    }
    case 'instance': {
      const home = flow.homeOf(value.node);
      return withSite(
        home.member(value.node, `this.${name}`, () => madeMember(value.node, name, home)),
        value,
      );
    }
    default: {
      const home = flow.homeOf(value.node);
      const members = home.member(value.node, name, () => nodeMember(value.node, name, home));
      return withSite(withReturned(members, value), value);
    }
  }
}

function withReturned(values: Value[], { returned }: NodeValue): readonly Value[] {
  if (!returned) return values;
  return heldBy(values, returned).map((value) => returnedBy(value, returned.call, returned.others));
}

function withSite(values: readonly Value[], owner: Value): Value[] {
  return owner.site ? values.map((value) => ({ ...value, site: value.site ?? owner.site })) : [...values];
}

function nodeMember(node: Node, name: string, flow: Flow): Value[] {
  if (node.type === 'ObjectExpression') {
    return [...objectMember(node, name, flow), ...assignedMember(node, name, flow)];
  }
  if (node.type === 'JSXOpeningElement') return attributeMember(node, name, flow);
  if (node.type === 'Program') return exportedValues(node, name, flow);
  if (node.type === 'ArrayExpression') return arrayMember(node, name, flow);
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeLiteral') {
    return declaredMember(node, name, flow);
  }
  if (isFunction(node)) {
    if (name === 'bind' || name === 'call' || name === 'apply') return [{ kind: 'node', node, site: null }];
    return assignedMember(node, name, flow);
  }
  if (node.type === 'TSEnumDeclaration') return enumMember(node, name, flow);
  if (isClass(node)) return classMember(node, name, true, flow);
  return [];
}

function enumMember({ body }: TSESTree.TSEnumDeclaration, name: string, flow: Flow): Value[] {
  return body.members.flatMap(({ id, initializer }) => {
    const key = id.type === 'Identifier' ? id.name : flow.text(id);
    return initializer && (name === '*' || key === name) ? flow.evaluate(initializer) : [];
  });
}

function objectMember(object: TSESTree.ObjectExpression, name: string, flow: Flow): Value[] {
  const found: Value[] = [];
  for (const property of [...object.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      found.push(...flow.evaluate(property.argument).flatMap((value) => memberValues(value, name, flow)));
      continue;
    }
    const key = flow.keyName(property.key, property.computed);
    if (name !== '*' && key !== null && key !== name) continue;
    if (property.kind === 'get' && isFunction(property.value)) {
      found.push(...flow.returnsOf(property.value).flatMap((returned) => flow.evaluate(returned)));
    } else found.push(...flow.evaluate(property.value));
    if (key === name) break;
  }
  return found;
}

/** What a tag passes to its component under a name. */
function attributeMember({ attributes }: TSESTree.JSXOpeningElement, name: string, flow: Flow): Value[] {
  const found: Value[] = [];
  for (const attribute of [...attributes].reverse()) {
    if (attribute.type === 'JSXSpreadAttribute') {
      found.push(...flow.evaluate(attribute.argument).flatMap((value) => memberValues(value, name, flow)));
      continue;
    }
    if (name !== '*' && attribute.name.name !== name) continue;
    const { value } = attribute;
    const given = value?.type === 'JSXExpressionContainer' ? value.expression : value;
    if (given) found.push(...flow.evaluate(given));
    if (attribute.name.name === name) break;
  }
  return found;
}

function arrayMember(array: TSESTree.ArrayExpression, name: string, flow: Flow): Value[] {
  const index = Number(name);
  const elements = Number.isInteger(index) ? [array.elements[index]] : name === '*' ? array.elements : [];
  return elements.flatMap((element) =>
    element ? flow.evaluate(element.type === 'SpreadElement' ? element.argument : element) : [],
  );
}

/** `object.name = value` anywhere in the file. */
function assignedMember(owner: Node, name: string, flow: Flow): Value[] {
  return flow.assignedTo(owner, name).flatMap((right) => flow.evaluate(right));
}

function madeMember(node: ClassNode | FunctionNode, name: string, flow: Flow): Value[] {
  return isFunction(node) ? constructedMember(node, name, flow) : instanceMember(node, name, flow);
}

function instanceMember(node: ClassNode, name: string, flow: Flow): Value[] {
  const own = classMember(node, name, false, flow);
  if (own.length > 0 || !node.superClass) return own;
  return flow.evaluate(node.superClass).flatMap((parent): Value[] => {
    if (parent.kind === 'node' && isClass(parent.node))
      return instanceMember(parent.node, name, flow.homeOf(parent.node));
    if (parent.kind === 'api') return [{ ...parent, path: memberPath(`${parent.path}()`, name) }];
    return [];
  });
}

function classMember(node: ClassNode, name: string, isStatic: boolean, flow: Flow): Value[] {
  const found: Value[] = [];
  for (const member of node.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      found.push(...parameterProperty(member.value, name, flow));
      continue;
    }
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue;
    if (member.static !== isStatic || flow.keyName(member.key, member.computed) !== name) continue;
    if (member.type === 'PropertyDefinition') {
      if (member.value) found.push(...flow.evaluate(member.value));
      if (member.typeAnnotation) found.push(...typeValues(member.typeAnnotation.typeAnnotation, flow));
    } else if (member.kind === 'get' && isFunction(member.value)) {
      found.push(...flow.returnsOf(member.value).flatMap((returned) => flow.evaluate(returned)));
    } else if (isFunction(member.value)) found.push({ kind: 'node', node: member.value, site: null });
  }
  for (const { object, right } of flow.assignmentsTo(name)) {
    if (unwrap(object).type === 'ThisExpression' && flow.enclosingClass(object) === node) {
      found.push(...flow.evaluate(right));
    }
  }
  return found;
}

function parameterProperty(constructor: Node, name: string, flow: Flow): Value[] {
  if (!isFunction(constructor)) return [];
  for (const param of constructor.params) {
    if (param.type !== 'TSParameterProperty') continue;
    const target = param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter;
    if (target.type === 'Identifier' && target.name === name && target.typeAnnotation) {
      return typeValues(target.typeAnnotation.typeAnnotation, flow);
    }
  }
  return [];
}

/** The last property of this name that is written out in an object. */
export function propertyOf(
  object: TSESTree.ObjectExpression,
  name: string,
  flow: Flow,
): TSESTree.Property | null {
  const found = object.properties.findLast(
    (property) => property.type === 'Property' && flow.keyName(property.key, property.computed) === name,
  );
  return found?.type === 'Property' ? found : null;
}

/** The function whose `arguments` an identifier means; null for other names. */
export function functionOfArguments(identifier: TSESTree.Identifier, flow: Flow): FunctionNode | null {
  if (identifier.name !== 'arguments') return null;
  let fn = flow.enclosingFunction(identifier);
  while (fn?.type === 'ArrowFunctionExpression') fn = flow.enclosingFunction(fn);
  return fn;
}

/** The objects that are written out among values. */
export function objectsIn(values: readonly Value[]): { object: TSESTree.ObjectExpression; of: NodeValue }[] {
  return values.flatMap((value) =>
    value.kind === 'node' && value.node.type === 'ObjectExpression'
      ? [{ object: value.node, of: value }]
      : [],
  );
}

/** The elements at one place of the lists that are written out among values. */
export function elementsAt(values: readonly Value[], index: number): Node[] {
  return values.flatMap((value) =>
    value.kind === 'node' && value.node.type === 'ArrayExpression' ? (value.node.elements[index] ?? []) : [],
  );
}
