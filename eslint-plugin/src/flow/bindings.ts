import type { Node, FunctionNode, SyntaxIndex } from './syntax.js';
import { isFunction, parametersOf, plainKey } from './syntax.js';

/** A part of a value: `path` is what destructuring picks from it, `*` for any element. */
export interface Picked {
  node: Node;
  path: readonly string[];
}

/** Where the value of a bound name comes from. */
export interface Binding {
  from: Picked | null;
  param: { fn: FunctionNode; index: number; pattern: Node; path: readonly string[] } | null;
  /** Values used where the source has none. */
  defaults: Picked[];
  /** For the rest of an object: the properties that are not in it. */
  without: readonly string[];
}

/** Follows a name out of the pattern it stands in, to what the pattern is matched against. */
export function bindingOf(identifier: Node, syntax: SyntaxIndex): Binding {
  const binding: Binding = { from: null, param: null, defaults: [], without: [] };
  let path: readonly string[] = [];
  let node = identifier;
  for (let parent = syntax.parentOf(node); parent; node = parent, parent = syntax.parentOf(node)) {
    switch (parent.type) {
      case 'Property':
        path = [plainKey(parent.key, parent.computed) ?? '*', ...path];
        continue;
      case 'ObjectPattern':
        if (node.type === 'RestElement') {
          binding.without = parent.properties.flatMap((property) =>
            property.type === 'Property' ? (plainKey(property.key, property.computed) ?? []) : [],
          );
        }
        break;
      case 'RestElement':
      case 'TSParameterProperty':
        break;
      case 'ArrayPattern':
        path = [node.type === 'RestElement' ? '*' : String(parent.elements.indexOf(node as never)), ...path];
        continue;
      case 'AssignmentPattern':
        binding.defaults.push({ node: parent.right, path });
        break;
      case 'VariableDeclarator':
        binding.from = parent.init ? { node: parent.init, path } : loopSource(parent, path, syntax);
        return binding;
      case 'AssignmentExpression':
        binding.from = { node: parent.right, path };
        return binding;
      case 'ForOfStatement':
        binding.from = { node: parent.right, path: ['*', ...path] };
        return binding;
      default:
        if (isFunction(parent)) {
          const index = parametersOf(parent).indexOf(node as never);
          if (index >= 0) binding.param = { fn: parent, index, pattern: node, path };
        }
        return binding;
    }
  }
  return binding;
}

function loopSource(declarator: Node, path: readonly string[], syntax: SyntaxIndex): Picked | null {
  const declaration = syntax.parentOf(declarator);
  const loop = declaration && syntax.parentOf(declaration);
  return loop?.type === 'ForOfStatement' && loop.left === declaration
    ? { node: loop.right, path: ['*', ...path] }
    : null;
}
