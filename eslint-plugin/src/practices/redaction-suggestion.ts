import { dataOfName } from '../data/personal-data.js';
import type { Flow, Node, NodeOf } from '../flow/index.js';
import { plainKey } from '../flow/index.js';
import type { Practice, Suggestion } from '../model/index.js';

const PINO = /^npm:pino(?:\.(?:pino|default))?\(\)/;
const MAX_DEPTH = 3;

/** Lets pino leave the fields out of every line, where its options are in reach. https://getpino.io/#/docs/redaction */
export function redacted({ kind, data }: Practice, node: Node, flow: Flow): Suggestion | null {
  if (kind !== 'log-fields' || node.type !== 'CallExpression') return null;
  const logger = loggerOf(node, flow);
  const paths = node.arguments.flatMap((arg) => pathsIn(arg, '', data, 0));
  if (!logger || paths.length === 0) return null;
  const list = paths.map((path) => `'${path}'`).join(', ');
  const edit = insertion(logger, list);
  return edit && { text: `Let the logger redact ${paths.join(', ')}.`, edits: [edit] };
}

/** The call of this file that makes the logger. */
function loggerOf(node: NodeOf<'CallExpression'>, flow: Flow): NodeOf<'CallExpression'> | null {
  for (const value of flow.callOf(node).callees) {
    if (value.kind !== 'api' || !PINO.test(value.path) || value.made?.type !== 'CallExpression') continue;
    if (flow.owns(value.made)) return value.made;
  }
  return null;
}

/** The paths of the properties that hold the data: `email`, `user.email`. */
function pathsIn(arg: Node, prefix: string, data: readonly string[], depth: number): string[] {
  if (arg.type !== 'ObjectExpression' || depth > MAX_DEPTH) return [];
  return arg.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const name = plainKey(property.key, property.computed);
    if (name === null || !/^\w+$/.test(name)) return [];
    const key = dataOfName(name);
    if (key !== null && data.includes(key)) return [prefix + name];
    return pathsIn(property.value, `${prefix}${name}.`, data, depth + 1);
  });
}

function insertion(
  { arguments: [options], range }: NodeOf<'CallExpression'>,
  list: string,
): Suggestion['edits'][number] | null {
  if (!options) return insertAt(range[1] - 1, `{ redact: [${list}] }`);
  if (options.type !== 'ObjectExpression') return null;
  const redact = valueOf(options, 'redact');
  if (!redact) {
    const isEmpty = options.properties.length === 0;
    return insertAt(options.range[0] + 1, ` redact: [${list}]${isEmpty ? ' ' : ','}`);
  }
  const paths = redact.type === 'ObjectExpression' ? valueOf(redact, 'paths') : redact;
  if (paths?.type !== 'ArrayExpression') return null;
  const last = paths.elements.at(-1);
  return last ? insertAt(last.range[1], `, ${list}`) : insertAt(paths.range[0] + 1, list);
}

function valueOf(object: NodeOf<'ObjectExpression'>, name: string): Node | null {
  for (const property of object.properties) {
    if (property.type === 'Property' && plainKey(property.key, property.computed) === name)
      return property.value;
  }
  return null;
}

function insertAt(at: number, text: string): Suggestion['edits'][number] {
  return { start: at, end: at, text };
}
