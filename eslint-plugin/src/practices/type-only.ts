import type { Flow, NodeOf } from '../flow/index.js';

/** Whether an import loads nothing: TypeScript leaves out what is named in types alone. */
export function isTypeOnly(node: NodeOf<'ImportDeclaration'>, flow: Flow): boolean {
  if (node.importKind === 'type') return true;
  return (
    node.specifiers.length > 0 &&
    node.specifiers.every(
      (specifier) =>
        (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') ||
        isNamedInTypesAlone(specifier.local, flow),
    )
  );
}

function isNamedInTypesAlone(local: NodeOf<'Identifier'>, flow: Flow): boolean {
  const references = flow.scopes.variableOf(local)?.references ?? [];
  // Of JavaScript, which has no types, the scopes do not say so.
  return (
    references.length > 0 && references.every((one) => one.isTypeReference === true && !one.isValueReference)
  );
}
