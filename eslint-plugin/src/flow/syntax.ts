import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './source-file.js';

export type Node = TSESTree.Node;
export type NodeType = `${Node['type']}`;
/** The node of a type that is given as a plain string. */
export type NodeOf<T extends NodeType, N = Node> = N extends { type: infer E extends string }
  ? `${E}` extends T
    ? N
    : never
  : never;
export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Types only: nothing in them runs. They are read on demand, from the annotation that names them. */
const TYPE_ONLY = new Set([
  'TSTypeAnnotation',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeParameterInstantiation',
  'TSTypeParameterDeclaration',
]);

const NO_CHILDREN: readonly string[] = [];
const NOT_CHILDREN = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'type']);

/** The parents of a file's nodes, and its nodes of each type in source order; what stands in types is left out. */
export interface SyntaxIndex {
  parentOf(node: Node): Node | undefined;
  nodesOf<T extends NodeType>(type: T): readonly NodeOf<T>[];
  /** Those of a type that begin and end between two offsets. */
  nodesWithin<T extends NodeType>(type: T, range: readonly [start: number, end: number]): NodeOf<T>[];
}

/**
 * Indexes a file. ESLint has walked it by then: its steps are used again, and the parents it has put into the
 * nodes; any other tree is walked, and given parents where it has none.
 */
export function indexSyntax(source: SourceFile): SyntaxIndex {
  if (source.syntax) return source.syntax;
  let byType = hasParents(source.ast) ? null : nodesByType(source, ASKED_FOR);
  let others: ReturnType<typeof nodesByType> | null = null;
  function nodesOf<T extends NodeType>(type: T): readonly NodeOf<T>[] {
    const index = ASKED_FOR.has(type)
      ? (byType ??= nodesByType(source, ASKED_FOR))
      : (others ??= nodesByType(source, null));
    return (index.get(type) ?? NO_NODES) as never;
  }
  return {
    parentOf: (node) => node.parent ?? undefined,
    nodesOf,
    nodesWithin: (type, range) => within(nodesOf(type), range),
  };
}

/** Of some nodes, in source order, those that begin and end between two offsets. */
export function within<N extends Node>(all: readonly N[], [start, end]: readonly [number, number]): N[] {
  const found: N[] = [];
  for (let i = firstFrom(all, start); i < all.length && all[i]!.range[0] < end; i++) {
    if (all[i]!.range[1] <= end) found.push(all[i]!);
  }
  return found;
}

/** The index of the first of some nodes, in source order, that begins at an offset or after it. */
export function firstFrom(nodes: readonly Node[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.range[0] >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is asked for in nearly every file, so that one walk finds it; most nodes are of none of these types. */
const ASKED_FOR: ReadonlySet<string> = new Set<NodeType>([
  'ArrayExpression',
  'ArrowFunctionExpression',
  'AssignmentExpression',
  'CallExpression',
  'ClassDeclaration',
  'ClassExpression',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ExportSpecifier',
  'ForOfStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'ImportDeclaration',
  'ImportExpression',
  'JSXAttribute',
  'JSXElement',
  'JSXOpeningElement',
  'MemberExpression',
  'MethodDefinition',
  'NewExpression',
  'ObjectPattern',
  'Program',
  'Property',
  'PropertyDefinition',
  'ReturnStatement',
  'TSExternalModuleReference',
  'TSImportEqualsDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TaggedTemplateExpression',
  'ThrowStatement',
  'UnaryExpression',
  'UpdateExpression',
  'VariableDeclarator',
  'YieldExpression',
]);

const NO_NODES: readonly Node[] = [];

function nodesByType(
  source: SourceFile,
  types: ReadonlySet<string> | null,
): ReadonlyMap<string, readonly Node[]> {
  const byType = new Map<string, Node[]>();
  visit(source, (node) => {
    if (types && !types.has(node.type)) return;
    const nodes = byType.get(node.type);
    if (nodes) nodes.push(node);
    else byType.set(node.type, [node]);
  });
  return byType;
}

/** The root of the tree that a node stands in. */
export function programOf(node: Node): Node {
  let root = node;
  for (let parent = root.parent; parent; parent = root.parent) root = parent;
  return root;
}

function hasParents({ body: [first] }: SourceFile['ast']): boolean {
  return first === undefined || Boolean(first.parent as Node | undefined);
}

/** Calls back for each node that is not part of a type; of types, for the declarations alone. */
function visit(source: SourceFile, enter: (node: Node) => void): void {
  const steps = source.steps?.();
  if (Array.isArray(steps)) followSteps(steps as readonly Step[], enter);
  else walk(source.ast, source.visitorKeys, { enter, givesParents: !hasParents(source.ast) });
}

/** The nodes of a tree, in source order, which are given their parents: all of them, and those that are indexed. */
export function nodesUnder(
  root: Node,
  visitorKeys: SourceFile['visitorKeys'],
): { all: Node[]; indexed: Node[] } {
  const all: Node[] = [];
  const indexed: Node[] = [];
  walk(root, visitorKeys, {
    enter: (node) => indexed.push(node),
    each: (node) => all.push(node),
    givesParents: true,
  });
  return { all, indexed };
}

/** A step of ESLint's own walk, as far as it matters here. */
interface Step {
  kind: number;
  /** 1 when a node is entered, 2 when it is left. */
  phase?: number;
  target: unknown;
}

const VISIT = 1;
const ENTER = 1;

function followSteps(steps: readonly Step[], enter: (node: Node) => void): void {
  let type: unknown = null;
  for (const { kind, phase, target } of steps) {
    if (kind !== VISIT) continue;
    if (type !== null) {
      if (target === type) type = null;
    } else if (phase === ENTER) {
      const node = target as Node;
      if (TYPE_ONLY.has(node.type)) {
        type = node;
        if (isTypeDeclaration(node)) enter(node);
      } else enter(node);
    }
  }
}

interface Walk {
  enter: (node: Node) => void;
  /** Called for what stands in types as well; that is walked over where parents are given. */
  each?: (node: Node) => void;
  givesParents: boolean;
}

function walk(root: Node, visitorKeys: SourceFile['visitorKeys'], { enter, each, givesParents }: Walk): void {
  // Within a type only parents are given: it is left when the stack is as short as before it.
  let outside = -1;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    each?.(node);
    if (stack.length < outside) outside = -1;
    if (outside === -1) {
      const isType = TYPE_ONLY.has(node.type);
      if (!isType || isTypeDeclaration(node)) enter(node);
      if (isType) {
        if (!givesParents) continue;
        outside = stack.length;
      }
    }
    const keys = visitorKeys[node.type] ?? ownKeys(node);
    for (let i = keys.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[keys[i]!];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j--) push(child[j], node);
      } else push(child, node);
    }
  }
  function push(child: unknown, parent: Node): void {
    if (!isNode(child)) return;
    if (givesParents) (child as { parent: Node }).parent = parent;
    stack.push(child);
  }
}

function isTypeDeclaration({ type }: Node): boolean {
  return type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration';
}

function ownKeys(node: Node): readonly string[] {
  if (node.type.startsWith('TS')) return NO_CHILDREN;
  return Object.keys(node).filter((key) => !NOT_CHILDREN.has(key));
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** The parameters that a call fills: `this`, which TypeScript lets a function declare, is none of them. */
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  return isThis(params[0]) ? params.slice(1) : params;
}

/** The type that a function declares its `this` to be of. */
export function declaredThis({ params: [first] }: FunctionNode): TSESTree.TypeNode | null {
  return isThis(first) ? (first.typeAnnotation?.typeAnnotation ?? null) : null;
}

function isThis(param: Node | undefined): param is TSESTree.Identifier {
  return param?.type === 'Identifier' && param.name === 'this';
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The expression without what leaves its value as it is: type assertions, `await`, optional chains. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
        inner = inner.expression;
        break;
      case 'AwaitExpression':
        inner = inner.argument;
        break;
      case 'SequenceExpression':
        inner = inner.expressions[inner.expressions.length - 1] ?? inner;
        if (inner.type === 'SequenceExpression') return inner;
        break;
      default:
        // `ParenthesizedExpression` is not ESTree, but some parsers keep it.
        if ((inner.type as string) !== 'ParenthesizedExpression') return inner;
        inner = (inner as unknown as { expression: Node }).expression;
    }
  }
}

/** The name of a property key that can be read without following any value; null for computed ones. */
export function plainKey(key: Node, computed: boolean): string | null {
  if (key.type === 'Literal') return String(key.value);
  if (computed) return null;
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return null;
}
