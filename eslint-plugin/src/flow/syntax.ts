import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceRange } from '../model/index.js';
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

/** What one walk over a file gathers: parents, and the nodes of each type, in source order. */
export interface SyntaxIndex {
  parentOf(node: Node): Node | undefined;
  nodesOf<T extends NodeType>(type: T): readonly NodeOf<T>[];
}

/** Walks the whole file once. */
export function indexSyntax(source: SourceFile): SyntaxIndex {
  const parents = new Map<Node, Node>();
  const byType = new Map<string, Node[]>();
  const stack: Node[] = [source.ast];
  for (let node = stack.pop(); node; node = stack.pop()) {
    note(node);
    const keys = source.visitorKeys[node.type] ?? ownKeys(node);
    for (let i = keys.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[keys[i]!];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j--) push(child[j], node);
      } else push(child, node);
    }
  }
  function note(node: Node): void {
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
  }
  function push(child: unknown, parent: Node): void {
    if (!isNode(child)) return;
    parents.set(child, parent);
    if (!TYPE_ONLY.has(child.type)) stack.push(child);
    else if (child.type === 'TSInterfaceDeclaration' || child.type === 'TSTypeAliasDeclaration') note(child);
  }
  return {
    parentOf: (node) => parents.get(node),
    nodesOf: (type) => (byType.get(type) ?? []) as never,
  };
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

/** The place of a node. */
export function rangeOf(node: Node): SourceRange {
  const { start, end } = node.loc;
  return {
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}
