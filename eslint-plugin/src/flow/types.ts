import type { TSESTree } from '@typescript-eslint/utils';
import { callPath } from './api-paths.js';
import { qualifiedValues } from './evaluate.js';
import type { Flow } from './flow.js';
import type { ClassNode, Node } from './syntax.js';
import { isClass, plainKey } from './syntax.js';
import type { Value } from './value.js';

/** Types that hold another as their first argument and hand its members on. */
const TRANSPARENT = new Set([
  'Promise',
  'Readonly',
  'Partial',
  'Required',
  'Awaited',
  'NonNullable',
  'PromiseLike',
]);

/** What a value of a declared type may be: an instance of a module's or of this file's type. */
export function typeValues(type: TSESTree.TypeNode, flow: Flow, depth = 0): Value[] {
  if (depth > 8) return [];
  switch (type.type) {
    case 'TSTypeLiteral':
      return [{ kind: 'node', node: type, site: null }];
    case 'TSUnionType':
    case 'TSIntersectionType':
      return type.types.flatMap((part) => typeValues(part, flow, depth + 1));
    case 'TSTypeReference': {
      const { typeName } = type;
      const [inner] = type.typeArguments?.params ?? [];
      if (typeName.type === 'Identifier' && TRANSPARENT.has(typeName.name) && inner) {
        return typeValues(inner, flow, depth + 1);
      }
      return namedType(typeName, flow, depth);
    }
    default:
      return [];
  }
}

function namedType(name: TSESTree.EntityName, flow: Flow, depth: number): Value[] {
  const declared = name.type === 'Identifier' ? declaredType(name.name, flow, depth) : null;
  return declared ?? instances(qualifiedValues(name, flow));
}

/** What a value of a type may be that this file declares; null when it declares none of this name. */
export function declaredType(name: string, flow: Flow, depth = 0): Value[] | null {
  const declaration = flow.typeDeclaration(name);
  if (declaration?.type === 'TSInterfaceDeclaration') {
    const parents = declaration.extends.flatMap(({ expression }) => instances(flow.evaluate(expression)));
    return [
      { kind: 'node', node: declaration, site: null },
      ...parents.filter(({ kind }) => kind !== 'instance'),
    ];
  }
  return declaration ? typeValues(declaration.typeAnnotation, flow, depth + 1) : null;
}

/** What constructing each of some classes gives. */
export function instances(values: readonly Value[]): Value[] {
  return values.flatMap((value): Value[] => {
    if (value.kind === 'api') return [{ ...value, path: callPath(value.path) }];
    if (value.kind === 'node' && isClass(value.node))
      return [{ kind: 'instance', node: value.node, site: null }];
    // A type that another file declares.
    if (value.kind === 'instance' || (value.kind === 'node' && value.node.type.startsWith('TS')))
      return [value];
    return [];
  });
}

/** The members that an interface, an object type or a class declares, with their types. */
export function declaredMembers(node: Node): { name: string; type: TSESTree.TypeNode | undefined }[] {
  if (isClass(node)) return declaredFields(node);
  const members =
    node.type === 'TSInterfaceDeclaration'
      ? node.body.body
      : node.type === 'TSTypeLiteral'
        ? node.members
        : [];
  return members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature' || member.computed) return [];
    const { key } = member;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
    return name === null ? [] : [{ name, type: member.typeAnnotation?.typeAnnotation }];
  });
}

function declaredFields({ body }: ClassNode): ReturnType<typeof declaredMembers> {
  return body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || member.static) return [];
    const name = plainKey(member.key, member.computed);
    return name === null ? [] : [{ name, type: member.typeAnnotation?.typeAnnotation }];
  });
}

/** What `value.name` may be for a value of a declared type. */
export function declaredMember(node: Node, name: string, flow: Flow): Value[] {
  return declaredMembers(node).flatMap((member) =>
    member.name === name && member.type ? typeValues(member.type, flow) : [],
  );
}
