import type { TSESTree } from '@typescript-eslint/utils';
import { moduleValues } from './evaluate.js';
import type { Flow } from './flow.js';
import { memberValues } from './members.js';
import type { Node } from './syntax.js';
import { isClass, isFunction, unwrap } from './syntax.js';
import { declaredType } from './types.js';
import type { Value } from './value.js';

/** What a file exports under a name, re-exports followed. */
export function exportedValues(program: TSESTree.Program, name: string, flow: Flow): Value[] {
  const own = program.body.flatMap((statement) => exportedBy(statement, name, flow));
  if (own.length > 0) return own;
  const assigned = commonExports(name, flow);
  if (assigned.length > 0) return assigned;
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportAllDeclaration' || statement.exported || name === 'default') return [];
    // One file may hand on hundreds, each of which would have to be parsed.
    if (flow.linked?.mayExport(statement.source.value, flow.source, name) === false) return [];
    return moduleValues(statement.source, flow).flatMap((root) => memberValues(root, name, flow));
  });
}

/** What a CommonJS file puts in the place of its exports: `module.exports = ...`, `export = ...`. */
export function replacedExports(flow: Flow): Value[] {
  const replaced = flow
    .assignmentsTo('exports')
    .filter(({ object }) => isGlobal(object, 'module', flow))
    .flatMap(({ right }) => flow.evaluate(right));
  const typed = flow.source.ast.body.flatMap((statement) =>
    statement.type === 'TSExportAssignment' ? flow.evaluate(statement.expression) : [],
  );
  return [...replaced, ...typed];
}

function exportedBy(statement: TSESTree.ProgramStatement, name: string, flow: Flow): Value[] {
  switch (statement.type) {
    case 'ExportDefaultDeclaration':
      return name === 'default' ? declared(statement.declaration, flow) : [];
    case 'ExportAllDeclaration':
      return statement.exported && nameIn(statement.exported) === name
        ? moduleValues(statement.source, flow)
        : [];
    case 'ExportNamedDeclaration':
      if (statement.declaration) return declaredAs(statement.declaration, name, flow);
      return statement.specifiers
        .filter(({ exported }) => nameIn(exported) === name)
        .flatMap(({ local }) =>
          statement.source
            ? moduleValues(statement.source, flow).flatMap((root) => memberValues(root, nameIn(local), flow))
            : local.type === 'Identifier'
              ? (declaredType(local.name, flow) ?? flow.evaluate(local))
              : [],
        );
    default:
      return [];
  }
}

function declaredAs(declaration: TSESTree.NamedExportDeclarations, name: string, flow: Flow): Value[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations
      .flatMap(({ id }) => boundNames(id))
      .filter((identifier) => identifier.name === name)
      .flatMap((identifier) => flow.evaluate(identifier));
  }
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration') {
    return declaration.id.name === name ? (declaredType(name, flow) ?? []) : [];
  }
  const { id } = declaration;
  return id?.type === 'Identifier' && id.name === name ? declared(declaration, flow) : [];
}

function declared(node: Node, flow: Flow): Value[] {
  if (node.type === 'TSInterfaceDeclaration') return declaredType(node.id.name, flow) ?? [];
  if (isFunction(node) || isClass(node)) return [{ kind: 'node', node, site: null }];
  if (node.type === 'Identifier') return declaredType(node.name, flow) ?? flow.evaluate(node);
  return node.type.startsWith('TS') && node.type.endsWith('Declaration') ? [] : flow.evaluate(node);
}

/** `exports.name = ...` and `module.exports.name = ...`; the default import of CommonJS is all of it. */
function commonExports(name: string, flow: Flow): Value[] {
  const assigned = flow
    .assignmentsTo(name)
    .filter(({ object }) => isExports(object, flow))
    .flatMap(({ right }) => flow.evaluate(right));
  const whole = replacedExports(flow);
  if (name === 'default') return assigned.length > 0 ? assigned : whole;
  return [...assigned, ...whole.flatMap((value) => memberValues(value, name, flow))];
}

function isExports(object: Node, flow: Flow): boolean {
  const node = unwrap(object);
  if (node.type === 'MemberExpression') {
    return flow.propertyName(node) === 'exports' && isGlobal(node.object, 'module', flow);
  }
  return isGlobal(node, 'exports', flow);
}

function isGlobal(object: Node, name: string, flow: Flow): boolean {
  const node = unwrap(object);
  return node.type === 'Identifier' && node.name === name && !flow.scopes.variableOf(node);
}

function boundNames(pattern: Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'Property' ? property.value : property.argument),
      );
    default:
      return [];
  }
}

function nameIn(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}
