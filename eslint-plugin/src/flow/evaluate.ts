import type { TSESTree } from '@typescript-eslint/utils';
import {
  GIVES_INSTANCE,
  GIVES_RESULT,
  HANDS_BACK,
  MAKES_CONTEXT,
  READS_CONTEXT,
  SAME_LIST,
} from '../data/value-functions.js';
import { callPath, GLOBAL, globalPath, modulePath, pageLinkedBy } from './api-paths.js';
import { bindingOf, type Picked } from './bindings.js';
import { chainValues, isChain } from './chains.js';
import { constructorsOf } from './constructors.js';
import { contextValues } from './contexts.js';
import { memberValues } from './members.js';
import { returnedBy } from './returned.js';
import { parameterValues } from './parameters.js';
import { replacedExports } from './exports.js';
import type { Flow } from './flow.js';
import type { Variable } from './scopes.js';
import type { ClassNode, FunctionNode, Node } from './syntax.js';
import { declaredThis, isClass, isFunction, plainKey, unwrap } from './syntax.js';
import { instances, typeValues } from './types.js';
import type { Value } from './value.js';

/** Helpers of compilers that hand a module on. */
const INTEROP = /^(?:__|_)?(?:import|interop)(?:RequireDefault|RequireWildcard|Default|Star)$|^__toESM$/;

/** Functions of the platform whose result is (one of) their arguments. */
const PASS_THROUGH = new Set([
  'global:Object.freeze()',
  'global:Object.seal()',
  'global:Promise.resolve()',
  'global:Promise.all()',
  'global:structuredClone()',
  // What holds a value for a component and stands for it in its markup.
  'global:$state()',
  'global:$derived()',
  'npm:vue.ref()',
  'npm:vue.shallowRef()',
  'npm:vue.reactive()',
  'npm:vue.readonly()',
]);

/** One evaluation step: what the expression may be, its parts looked up through `flow`. */
export function evaluateExpression(expression: Node, flow: Flow): Value[] {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return identifierValues(node, flow);
    case 'MemberExpression': {
      const name = flow.propertyName(node);
      const holders = flow.evaluate(node.object);
      const names = name === null ? keysOf(node.property, flow) : [];
      if (names.length > 0)
        return holders.flatMap((value) => names.flatMap((key) => memberValues(value, key, flow)));
      const linked = holders.length === 0 && name !== null ? pageLinkedBy(name) : null;
      if (linked !== null) return [{ kind: 'api', path: linked, made: null, site: null }];
      return holders.flatMap((value) => memberValues(value, name ?? '*', flow));
    }
    case 'CallExpression':
    case 'NewExpression':
      return callValues(node, flow);
    case 'ImportExpression':
      return moduleValues(node.source, flow);
    case 'AssignmentExpression':
      return flow.evaluate(node.right);
    case 'LogicalExpression':
      return [...flow.evaluate(node.left), ...flow.evaluate(node.right)];
    case 'ConditionalExpression':
      return [...flow.evaluate(node.consequent), ...flow.evaluate(node.alternate)];
    case 'ThisExpression':
      return thisValues(node, flow);
    case 'Super':
      return superValues(node, flow);
    case 'MetaProperty':
      return [{ kind: 'api', path: 'global:import.meta', made: null, site: null }];
    default:
      return [{ kind: 'node', node, site: null }];
  }
}

const MAX_KEYS = 8;

/** The names that a computed key may be, where all of them are known: `for (const kind of ['local', 'session'])`. */
function keysOf(key: Node, flow: Flow): string[] {
  const texts = key.type === 'Identifier' ? flow.texts(key) : [];
  return texts.length <= MAX_KEYS && texts.every(({ whole }) => whole) ? texts.map(({ text }) => text) : [];
}

function identifierValues(node: TSESTree.Identifier | TSESTree.JSXIdentifier, flow: Flow): Value[] {
  const variable = flow.scopes.variableOf(node);
  if (!variable) {
    if (node.name === 'undefined') return [];
    return [{ kind: 'api', path: globalPath(node.name), made: null, site: null }];
  }
  return flow.valuesOf(variable, () => variableValues(variable, flow));
}

function variableValues(variable: Variable, flow: Flow): Value[] {
  const values: Value[] = [];
  const names = new Set<Node>();
  for (const def of variable.defs) {
    if (isFunction(def.node) && def.type === 'FunctionName')
      values.push({ kind: 'node', node: def.node, site: null });
    else if (isClass(def.node) || def.node.type === 'TSEnumDeclaration')
      values.push({ kind: 'node', node: def.node, site: null });
    else if (def.type === 'ImportBinding') values.push(...importValues(def.node, flow));
    else if (def.type === 'Parameter' || def.type === 'Variable') names.add(def.name);
  }
  for (const { identifier, writeExpr } of variable.references) if (writeExpr) names.add(identifier);
  for (const name of names) values.push(...bindingValues(name, flow));
  return values;
}

function bindingValues(name: Node, flow: Flow): Value[] {
  const binding = bindingOf(name, flow.syntax);
  const values: Value[] = [];
  const annotated = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  const given = binding.from ? pickedValues(binding.from, flow) : [];
  if (binding.param) values.push(...parameterValues(binding.param, flow));
  else if (annotated) {
    const typed = typeValues(annotated, flow).filter((value) => value.kind === 'api');
    values.push(...typed.filter(({ path }) => !given.some((value) => isMadeBy(moduleOf(path), value))));
  }
  values.push(...given);
  for (const fallback of binding.defaults) values.push(...pickedValues(fallback, flow));
  return values;
}

/** The module that a path begins in; null for the platform. */
function moduleOf(path: string): string | null {
  return /^npm:[^.(]*/.exec(path)?.[0] ?? null;
}

/** Whether it is an object of a module that tells more of itself, with the call that made it, than its type. */
function isMadeBy(module: string | null, value: Value): boolean {
  return module !== null && value.kind === 'api' && value.made !== null && moduleOf(value.path) === module;
}

/** What a path of property names picks from an expression. */
export function pickedValues(picked: Picked, flow: Flow): Value[] {
  return pick(flow.evaluate(picked.node), picked.path, flow);
}

/** What a path of property names picks from values. */
export function pick(values: readonly Value[], path: readonly string[], flow: Flow): Value[] {
  return path.reduce<Value[]>(
    (from, name) => from.flatMap((value) => memberValues(value, name, flow)),
    [...values],
  );
}

function importValues(specifier: Node, flow: Flow): Value[] {
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = specifier;
    return moduleReference.type === 'TSExternalModuleReference'
      ? requiredValues(moduleReference.expression, flow)
      : moduleReference.type === 'TSQualifiedName'
        ? qualifiedValues(moduleReference, flow)
        : flow.evaluate(moduleReference);
  }
  const declaration = flow.syntax.parentOf(specifier);
  if (declaration?.type !== 'ImportDeclaration') return [];
  if (specifier.type === 'ImportSpecifier') {
    const { imported } = specifier;
    return importedValues(
      declaration.source,
      imported.type === 'Identifier' ? imported.name : imported.value,
      flow,
    );
  }
  const roots = moduleValues(declaration.source, flow);
  if (specifier.type === 'ImportDefaultSpecifier') {
    return roots.flatMap((root) => (root.kind === 'api' ? [root] : memberValues(root, 'default', flow)));
  }
  return roots;
}

/** What an import gives under a name; files that only hand it on are passed by. */
function importedValues(source: TSESTree.StringLiteral, name: string, flow: Flow): Value[] {
  const makers = flow.linked?.makersOf(source.value, flow.source, name);
  if (makers) {
    return makers.flatMap((maker) =>
      memberValues({ kind: 'node', node: maker.flow.source.ast, site: null }, maker.name, flow),
    );
  }
  return moduleValues(source, flow).flatMap((root) => memberValues(root, name, flow));
}

/** What `a.b.C` means in a type or an `import =`. */
export function qualifiedValues(name: TSESTree.EntityName, flow: Flow): Value[] {
  if (name.type === 'Identifier') return flow.evaluate(name);
  if (name.type !== 'TSQualifiedName') return [];
  return qualifiedValues(name.left, flow).flatMap((value) => memberValues(value, name.right.name, flow));
}

/** Only names written out count: no table can be looked up before the text is known to hold a trigger. */
export function moduleValues(source: Node, flow: Flow): Value[] {
  const specifier = literalText(source);
  if (specifier === null) return [];
  const file = flow.linked?.find(specifier, flow.source);
  if (file) return [{ kind: 'node', node: file.source.ast, site: null }];
  return [{ kind: 'api', path: modulePath(specifier), made: null, site: null }];
}

function requiredValues(source: Node, flow: Flow): Value[] {
  return moduleValues(source, flow).flatMap((value) => {
    const whole =
      value.kind === 'node' && value.node.type === 'Program' ? replacedExports(flow.homeOf(value.node)) : [];
    return whole.length > 0 ? whole : [value];
  });
}

function literalText(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return null;
}

function callValues(node: TSESTree.CallExpression | TSESTree.NewExpression, flow: Flow): Value[] {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (callee.type === 'Identifier' && first) {
    if (callee.name === 'require' && !flow.scopes.variableOf(callee)) return requiredValues(first, flow);
    if (INTEROP.test(callee.name)) return flow.evaluate(first);
  }
  const { callees, args } = flow.callOf(node);
  if (callees.length === 0)
    return isText(callee) ? [{ kind: 'node', node, site: null }] : listValues(callee, flow);
  return callees.flatMap((value): Value[] => {
    if (value.kind === 'api') return apiCallValues(value.path, value.made, node, args, flow);
    if (value.kind === 'param') return [];
    if (value.kind === 'instance') return [];
    if (isFunction(value.node)) {
      return node.type === 'NewExpression'
        ? [{ kind: 'instance', node: value.node, site: null }]
        : returnValues(value.node, node, args, flow);
    }
    if (isClass(value.node)) return [{ kind: 'instance', node: value.node, site: null }];
    return [];
  });
}

/** `['https:/', host].join('/')`: a text that is put together where it stands. */
function isText(callee: Node): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const { type } = unwrap(callee.object);
  const name = plainKey(callee.property, callee.computed) ?? '';
  return (
    (type === 'ArrayExpression' && name === 'join') ||
    ((type === 'Literal' || type === 'TemplateLiteral') && /^(?:concat|replace|replaceAll)$/.test(name))
  );
}

/** `[a, b].filter(Boolean)`: a list that stands in the code, for any part of it. */
function listValues(callee: Node, flow: Flow): Value[] {
  if (callee.type !== 'MemberExpression') return [];
  if (!SAME_LIST.has(plainKey(callee.property, callee.computed) ?? '')) return [];
  return flow
    .evaluate(callee.object)
    .filter((value) => value.kind === 'node' && value.node.type === 'ArrayExpression');
}

function apiCallValues(
  path: string,
  made: Node | null,
  node: Node,
  args: readonly Node[],
  flow: Flow,
): Value[] {
  const called = callPath(path);
  if (PASS_THROUGH.has(called) || HANDS_BACK.has(called)) return args[0] ? flow.evaluate(args[0]) : [];
  if (GIVES_INSTANCE.has(called)) return args[0] ? instances(flow.evaluate(args[0])) : [];
  if (GIVES_RESULT.has(called)) return args[0] ? resultsOf(flow.evaluate(args[0]), node, flow) : [];
  if (READS_CONTEXT.has(called)) return args[0] ? contextsIn(flow.evaluate(args[0]), flow) : [];
  if (isChain(called)) return chainValues(node, args, flow);
  if (called === 'global:Object.assign()') return args.flatMap((arg) => flow.evaluate(arg));
  if (called === 'global:document.createElement()' || called === 'global:document.createElementNS()') {
    const tag = args[called.endsWith('NS()') ? 1 : 0];
    const names = tag ? flow.texts(tag).map(({ text }) => text.toLowerCase()) : [];
    return (names.length > 0 ? names : ['element']).map((name) => ({
      kind: 'api',
      path: `<html.${name}>`,
      made: node,
      site: null,
    }));
  }
  return [{ kind: 'api', path: called, made: called.startsWith(path) && made ? made : node, site: null }];
}

/** What functions return that are called without arguments. */
function resultsOf(functions: readonly Value[], call: Node, flow: Flow): Value[] {
  return functions.flatMap((value) =>
    value.kind === 'node' && isFunction(value.node) ? returnValues(value.node, call, [], flow) : [],
  );
}

function contextsIn(values: readonly Value[], flow: Flow): Value[] {
  return values.flatMap((value) =>
    value.kind === 'api' && value.made && MAKES_CONTEXT.has(value.path)
      ? contextValues(value.made, flow)
      : [],
  );
}

/**
 * What a function of this file returns for one of its calls: a parameter that it returns is the argument of this call,
 * not that of another.
 */
function returnValues(fn: FunctionNode, call: Node, args: readonly Node[], flow: Flow): Value[] {
  const others = new Set<Node>(
    flow.callSites(fn).flatMap(({ site }) => (site === null || site === call ? [] : [site])),
  );
  return flow.returnsOf(fn).flatMap((returned) =>
    flow.evaluate(returned).flatMap((value): Value[] => {
      if (value.site !== null && others.has(value.site)) return [];
      if (value.site === call) return [{ ...value, site: null }];
      const arg = value.kind === 'param' && value.fn === fn ? args[value.index] : undefined;
      if (value.kind === 'param' && arg) return pick(flow.evaluate(arg), value.path, flow);
      return [fn.params.length > 0 ? returnedBy(value, call, others) : value];
    }),
  );
}

/** `super(...)` makes what the parent class makes; `super.x` is a member of that. */
function superValues(node: Node, flow: Flow): Value[] {
  const parent = flow.enclosingClass(node)?.superClass;
  if (!parent) return [];
  const isCall = flow.syntax.parentOf(node)?.type === 'CallExpression';
  return flow
    .evaluate(parent)
    .flatMap((value): Value[] =>
      value.kind === 'api' ? [isCall ? value : { ...value, path: callPath(value.path) }] : [],
    );
}

function thisValues(node: Node, flow: Flow): Value[] {
  for (let at = flow.syntax.parentOf(node); at; at = flow.syntax.parentOf(at)) {
    if (isClass(at)) return [{ kind: 'instance', node: at as ClassNode, site: null }];
    if (at.type === 'FunctionExpression' || at.type === 'FunctionDeclaration') {
      const declared = declaredThis(at);
      if (declared) return typeValues(declared, flow);
      const owner = flow.syntax.parentOf(at);
      const made = owner?.type === 'MethodDefinition' ? [] : constructorsOf(at, flow);
      if (made.length > 0) return made.map((fn) => ({ kind: 'instance', node: fn, site: null }));
      if (owner?.type === 'Property') {
        const object = flow.syntax.parentOf(owner);
        if (object) return [{ kind: 'node', node: object, site: null }];
      }
      if (owner?.type !== 'MethodDefinition') return [];
    }
  }
  return [{ kind: 'api', path: GLOBAL, made: null, site: null }];
}
