import { ANGULARJS_SERVICES, CONVENTIONAL_HANDLERS, JQUERY_NAMES } from '../data/callbacks.js';
import { CONVENTIONAL_EXPORTS, FUNCTION_TYPES } from '../data/conventions.js';
import { qualifiedValues } from './evaluate.js';
import type { Flow } from './flow.js';
import type { FunctionNode, Node } from './syntax.js';
import { parametersOf, plainKey } from './syntax.js';

/** A parameter without what surrounds its pattern: a default, an access modifier. */
export function barePattern(pattern: Node): Node {
  switch (pattern.type) {
    case 'AssignmentPattern':
      return barePattern(pattern.left);
    case 'TSParameterProperty':
      return barePattern(pattern.parameter);
    default:
      return pattern;
  }
}

/** What a parameter is by agreement: by the declared type of its function, by file and export, by its name. */
export function conventionalType(fn: FunctionNode, index: number, flow: Flow): string | undefined {
  return (
    declaredType(fn, index, flow) ??
    typeByExport(fn, index, flow) ??
    injectedType(fn, index, flow) ??
    jqueryType(fn, index) ??
    typeByNames(fn, index, flow)
  );
}

/** `const handler: RequestHandler = (req, res) => ...` */
function declaredType(fn: FunctionNode, index: number, flow: Flow): string | undefined {
  const parent = flow.syntax.parentOf(fn);
  const type =
    parent?.type === 'VariableDeclarator'
      ? parent.id.typeAnnotation?.typeAnnotation
      : parent?.type === 'TSSatisfiesExpression'
        ? parent.typeAnnotation
        : undefined;
  if (type?.type !== 'TSTypeReference') return undefined;
  for (const value of qualifiedValues(type.typeName, flow)) {
    const known = value.kind === 'api' ? FUNCTION_TYPES[value.path]?.[index] : undefined;
    if (known) return known;
  }
  return undefined;
}

/** `function ($http) {}`, `['$http', function (http) {}]` */
function injectedType(fn: FunctionNode, index: number, flow: Flow): string | undefined {
  const parent = flow.syntax.parentOf(fn);
  if (parent?.type === 'ArrayExpression' && parent.elements.length > 1 && parent.elements.at(-1) === fn) {
    const name = parent.elements[index];
    return name && name !== fn ? ANGULARJS_SERVICES.get(flow.text(name) ?? '') : undefined;
  }
  const param = parametersOf(fn)[index];
  const pattern = param && barePattern(param);
  return pattern?.type === 'Identifier' ? ANGULARJS_SERVICES.get(pattern.name) : undefined;
}

/** `define(['jquery'], function ($) {})`, `(function ($) {})(window.jQuery)` */
function jqueryType(fn: FunctionNode, index: number): string | undefined {
  const param = parametersOf(fn)[index];
  const pattern = param && barePattern(param);
  return pattern?.type === 'Identifier' && JQUERY_NAMES.has(pattern.name) ? '<jQuery>' : undefined;
}

function typeByExport(fn: FunctionNode, index: number, flow: Flow): string | undefined {
  const name = exportedName(fn, flow);
  if (name === null) return undefined;
  const file = flow.source.filename.replaceAll('\\', '/');
  const entry = CONVENTIONAL_EXPORTS.find((one) => one.name.test(name) && one.file.test(file));
  const type = entry?.params[index];
  return type === '<lambda.Event>' && !mayBeRequest(fn, flow) ? undefined : type;
}

/** The name under which others get a function: `load`, `actions.default`, `default.fetch`. */
function exportedName(fn: FunctionNode, flow: Flow): string | null {
  const path: string[] = [];
  let node: Node = fn;
  for (let at = flow.syntax.parentOf(node); at; node = at, at = flow.syntax.parentOf(at)) {
    switch (at.type) {
      case 'Property': {
        const key = plainKey(at.key, at.computed);
        if (key === null || at.key === node) return null;
        path.unshift(key);
        break;
      }
      case 'ObjectExpression':
      case 'TSSatisfiesExpression':
      case 'TSAsExpression':
      case 'VariableDeclaration':
        break;
      case 'VariableDeclarator':
        if (at.id.type !== 'Identifier') return null;
        path.unshift(at.id.name);
        break;
      case 'ExportNamedDeclaration':
        return [...(node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : []), ...path].join('.');
      case 'ExportDefaultDeclaration':
        return ['default', ...path].join('.');
      case 'AssignmentExpression': {
        const { left } = at;
        if (left.type !== 'MemberExpression') return null;
        const { name, root } = chainOf(left);
        return root === 'exports' || root === 'module'
          ? [...name.filter((part) => part !== 'exports'), ...path].join('.')
          : null;
      }
      case 'Program': {
        const [name] = node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : path;
        return name !== undefined && isListedExport(name, flow) ? [name, ...path.slice(1)].join('.') : null;
      }
      default:
        return null;
    }
  }
  return null;
}

function chainOf(left: Node): { root: string | null; name: string[] } {
  if (left.type === 'Identifier') return { root: left.name, name: [] };
  if (left.type !== 'MemberExpression') return { root: null, name: [] };
  const { root, name } = chainOf(left.object);
  const key = plainKey(left.property, left.computed);
  return { root: key === null ? null : root, name: key === null ? name : [...name, key] };
}

/** `export { handler }`, `module.exports = { handler }`, `exports.handler = handler` */
function isListedExport(name: string, flow: Flow): boolean {
  const isNamed = flow.syntax
    .nodesOf('ExportSpecifier')
    .some(({ local }) => local.type === 'Identifier' && local.name === name);
  if (isNamed) return true;
  if (flow.assignmentsTo(name).some(({ object }) => chainOf(object).root === 'exports')) return true;
  return flow
    .assignmentsTo('exports')
    .some(
      ({ object, right }) =>
        chainOf(object).root === 'module' &&
        right.type === 'ObjectExpression' &&
        right.properties.some(
          (property) => property.type === 'Property' && plainKey(property.key, property.computed) === name,
        ),
    );
}

const OTHER_EVENTS = /\.\s*(?:Records|detail|awslogs|triggerSource|userPoolId|resources)\b|detail-type/;

/** Whether a cloud function is called with a request: queues, buckets and timers call some, too. */
function mayBeRequest(fn: FunctionNode, flow: Flow): boolean {
  return !OTHER_EVENTS.test(flow.source.text.slice(...fn.range));
}

/** `(req, res)` and kin, in files that leave it to others to say who calls them. */
function typeByNames(fn: FunctionNode, index: number, flow: Flow): string | undefined {
  const names = parametersOf(fn).map((param) => {
    const pattern = barePattern(param);
    return pattern.type === 'Identifier' ? pattern.name : '';
  });
  const shift = names.length >= 4 && /^_*e(?:rr(?:or)?|x)?$/.test(names[0] ?? '') ? 1 : 0;
  for (const { first, second, params } of CONVENTIONAL_HANDLERS) {
    if (first.test(names[shift] ?? '') && (second === null || second.test(names[shift + 1] ?? ''))) {
      const type = params[index - shift];
      return type === '<lambda.Event>' && !mayBeRequest(fn, flow) ? undefined : type;
    }
  }
  const type = HELPER_PARAMS.get(names[index] ?? '');
  const isHelper = type !== undefined && (names.length > 1 || ANSWERS.has(type)) && isNamedFunction(fn, flow);
  return isHelper ? type : undefined;
}

/** Helpers that are handed a request or an answer among other things: `sendToken(user, 200, res)`. */
const HELPER_PARAMS: ReadonlyMap<string, string> = new Map([
  ['req', '<express.Request>'],
  ['res', '<express.Response>'],
  ['response', '<express.Response>'],
  ['reply', '<fastify.Reply>'],
  ['ctx', '<koa.Context>'],
]);

/** Of these, what only a server answers with: nothing else is asked of it, so it may be all that a helper is handed. */
const ANSWERS: ReadonlySet<string> = new Set(['<express.Response>']);

/** A function that code calls by its name, rather than one that is handed over on the spot. */
function isNamedFunction(fn: FunctionNode, flow: Flow): boolean {
  if (fn.type === 'FunctionDeclaration') return true;
  const parent = flow.syntax.parentOf(fn)?.type;
  return (
    parent === 'VariableDeclarator' ||
    parent === 'MethodDefinition' ||
    parent === 'PropertyDefinition' ||
    parent === 'AssignmentExpression'
  );
}
