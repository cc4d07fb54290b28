import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './source-file.js';
import { plainKey, type Node, type SyntaxIndex } from './syntax.js';

export type Variable = TSESLint.Scope.Variable;

/** Finds the variable that a name means at a place; null when it is a global of the platform. */
export interface Scopes {
  variableOf(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | null;
}

export function scopesOf(source: SourceFile, syntax: SyntaxIndex): Scopes {
  const { scopeManager } = source;
  function scopeAt(node: Node): TSESLint.Scope.Scope | null {
    for (let at: Node | undefined = node; at; at = syntax.parentOf(at)) {
      const scope = scopeManager.acquire(at, true);
      if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? scope) : scope;
    }
    // What stands in a type has no parents here; types are mostly those of the module.
    const { globalScope } = scopeManager;
    return globalScope?.childScopes.find(({ type }) => type === 'module') ?? globalScope;
  }
  return {
    variableOf(identifier) {
      for (let scope = scopeAt(identifier); scope; scope = scope.upper) {
        const variable = scope.set.get(identifier.name);
        if (variable) return isUserMade(variable) ? variable : null;
      }
      return null;
    },
  };
}

/** Names that a host or `declare` statement only announces are those of the platform. */
function isUserMade(variable: Variable): boolean {
  return variable.defs.some((def) => {
    if ((def.type as string) === 'Type') return false;
    if (isSharedQueue(def.node, variable.name)) return false;
    const statement = (def.parent ?? def.node) as { declare?: boolean } | null;
    return !statement?.declare && def.node.type !== 'TSDeclareFunction';
  });
}

/** `var _paq = window._paq || []` is how scripts share the queue of a platform. */
function isSharedQueue(declarator: Node, name: string): boolean {
  if (declarator.type !== 'VariableDeclarator' || declarator.init?.type !== 'LogicalExpression') return false;
  const { left, operator } = declarator.init;
  if (operator === '&&') return false;
  if (left.type === 'Identifier') return left.name === name;
  return (
    left.type === 'MemberExpression' &&
    left.object.type === 'Identifier' &&
    left.object.name === 'window' &&
    plainKey(left.property, left.computed) === name
  );
}
