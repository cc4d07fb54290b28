import { dataOfName, HEADERS } from '../data/personal-data.js';
import type { Datum, Flow, FunctionNode, Node } from '../flow/index.js';
import { isFunction, plainKey, unwrap } from '../flow/index.js';
import { optionOf } from './arguments.js';
import type { FileContext } from './finder.js';

const WINSTON_FORMAT = /^npm:(?:winston|logform)\.format\(\)/;

/** What is logged when the logger's own redaction, formats and child loggers are through. */
export function unredactedData(
  args: readonly Node[],
  made: Node | null,
  file: FileContext,
): readonly Datum[] {
  const options = optionsOf(made);
  const paths = options.flatMap((option) => {
    const redact = optionOf(option, ['redact'], file.flow);
    const format = optionOf(option, ['format'], file.flow);
    return [
      ...(redact ? redactPaths(redact, file) : []),
      ...(format ? removedByFormat(format, file.flow) : []),
    ];
  });
  if (paths.length === 0) return file.personal.in(args);
  return args.flatMap((arg) => {
    const data = file.personal.in([arg]);
    // A text is printed as it is, whatever fields are taken out.
    if (isText(arg)) return paths.some((path) => /^(?:message|msg)$/.test(path)) ? [] : data;
    const keys = new Set(
      paths
        .filter((path) => mayReach(path, arg, file.flow))
        .flatMap((path) => [dataOfName(lastOf(path)), HEADERS[lastOf(path).toLowerCase()] ?? null]),
    );
    return data.filter(({ key }) => !keys.has(key));
  });
}

function isText({ type }: Node): boolean {
  return type === 'TemplateLiteral' || type === 'BinaryExpression';
}

/** `user.email` is no field of `{ email }`. */
function mayReach(path: string, arg: Node, flow: Flow): boolean {
  const first = /^[\w$-]+(?=[.[])/.exec(path)?.[0];
  if (first === undefined || arg.type !== 'ObjectExpression') return true;
  return arg.properties.some(
    (property) =>
      property.type === 'SpreadElement' ||
      [first, null].includes(flow.keyName(property.key, property.computed)),
  );
}

function optionsOf(made: Node | null): readonly Node[] {
  return made?.type === 'CallExpression' || made?.type === 'NewExpression' ? made.arguments : [];
}

/** The field that a path ends in: `email` of `*.email`, `user-agent` of `headers["user-agent"]`. */
function lastOf(path: string): string {
  return (
    path
      .replace(/["'\]]+$/, '')
      .split(/[.["']+/)
      .at(-1) ?? ''
  );
}

/** The paths of pino's `redact` option, an array or an object that holds one. https://getpino.io/#/docs/redaction */
export function redactPaths(redact: Node, file: FileContext): string[] {
  const list = optionOf(redact, ['paths'], file.flow) ?? redact;
  return file.flow
    .evaluate(list)
    .flatMap((value) =>
      value.kind === 'node' && value.node.type === 'ArrayExpression'
        ? value.node.elements.flatMap((element) => (element ? (file.flow.text(element) ?? []) : []))
        : [],
    );
}

/** Fields that formats of winston's take out: `format((info) => { delete info.email; return info; })()`. */
function removedByFormat(format: Node, flow: Flow, depth = 0): string[] {
  return flow.evaluate(format).flatMap((value) => {
    if (value.kind !== 'api') return [];
    if (WINSTON_FORMAT.test(value.path)) {
      const fn = optionsOf(value.made)[0];
      return fn && isFunction(fn) ? removedIn(fn, flow) : [];
    }
    if (!/\.format\.combine\(\)$/.test(value.path) || depth > 3) return [];
    return optionsOf(value.made).flatMap((part) => removedByFormat(part, flow, depth + 1));
  });
}

/** Fields that a function deletes, replaces or leaves out of what it hands on. */
function removedIn(fn: FunctionNode, flow: Flow): string[] {
  const isIn = (node: Node): boolean => node.range[0] >= fn.range[0] && node.range[1] <= fn.range[1];
  const deleted = flow.syntax
    .nodesOf('UnaryExpression')
    .filter((node) => node.operator === 'delete' && isIn(node))
    .flatMap(({ argument }) => namesOf(unwrap(argument), flow));
  const replaced = flow.syntax
    .nodesOf('AssignmentExpression')
    .filter((node) => isIn(node) && !readsTheSame(node.left, node.right, flow))
    .flatMap(({ left }) => namesOf(left, flow));
  const left = flow.syntax
    .nodesOf('ObjectPattern')
    .filter((node) => isIn(node) && node.properties.some(({ type }) => type === 'RestElement'))
    .flatMap(({ properties }) =>
      properties.flatMap((property) =>
        property.type === 'Property' ? (plainKey(property.key, property.computed) ?? []) : [],
      ),
    );
  return [...deleted, ...replaced, ...left];
}

function namesOf(member: Node, flow: Flow): string[] {
  if (member.type !== 'MemberExpression') return [];
  const name = flow.propertyName(member);
  return name === null ? flow.texts(member.property).map(({ text }) => text) : [name];
}

/** `info.email = info.email.trim()` leaves it what it is. */
function readsTheSame(left: Node, right: Node, flow: Flow): boolean {
  const code = flow.source.text;
  return (
    code.slice(...right.range).includes(code.slice(...left.range)) &&
    !/mask|redact|hash|\*{2}/i.test(code.slice(...right.range))
  );
}

/** What a logger prints of its arguments: its serializers make their own of some properties. */
export function printedArguments(args: readonly Node[], made: Node | null, file: FileContext): Node[] {
  const { flow } = file;
  const serializers = optionsOf(made).flatMap((option) => optionOf(option, ['serializers'], flow) ?? []);
  if (serializers.length === 0) return [...args];
  return args.flatMap((arg) => {
    if (arg.type !== 'ObjectExpression') return [arg];
    return arg.properties.flatMap((property): Node[] => {
      if (property.type === 'SpreadElement') return [property.argument];
      const name = flow.keyName(property.key, property.computed);
      const serializer = name === null ? null : optionOf(serializers[0], [name], flow);
      const fn = serializer
        ? flow.evaluate(serializer).find((value) => value.kind === 'node')?.node
        : undefined;
      return isFunction(fn) ? flow.returnsOf(fn) : [property.value];
    });
  });
}
