import { dataOfName, isPersonName, ORIGINS } from '../data/personal-data.js';
import type { Call, Flow, FunctionNode, Node, SourceFile } from '../flow/index.js';
import { isFunction, KeptWith, plainKey, unwrap } from '../flow/index.js';
import { remembered } from '../text/remembered.js';
import type { CallTables } from './call-tables.js';

const NAME = /[A-Za-z_$][\w$]*/g;
/** What looks like an address, or a name for one. */
const ADDRESS = /\/\/|ur[il]|href|host|endpoint|origin/i;
const GETTER = /^(?:get|fetch|find|load|read|lookup|current|resolve)(?=[A-Z_])_?/;
const HANDLER_NAMES = [
  'req',
  'request',
  'res',
  'resp',
  'response',
  'reply',
  'rep',
  'ctx',
  'event',
  'context',
  'h',
];
const ORIGIN_WORDS = new Set([
  ...HANDLER_NAMES,
  ...Object.keys(ORIGINS).flatMap((path) => /[\w$]+(?=\W*$)/.exec(path)?.[0] ?? []),
]);

/** Whether a name says that personal data, or a place where it comes from, stands behind it. */
const tells = remembered((name) => {
  const bare = name.replace(GETTER, '');
  return ORIGIN_WORDS.has(name) || dataOfName(bare) !== null || isPersonName(bare);
});

const known = new KeptWith<SourceFile, Mentions>();

export function mentionsIn(flow: Flow, tables: CallTables): Mentions {
  let mentions = known.get(flow.source);
  if (!mentions) known.set(flow.source, (mentions = new Mentions(flow.linked?.apart(flow) ?? flow, tables)));
  return mentions;
}

/**
 * Tells by names alone whether an expression may hold personal data, an address, or something of the platform: what
 * stands in it, and in whatever gives a value to a name in it. Errs on the side of yes.
 */
export class Mentions {
  readonly #flow: Flow;
  readonly #tables: CallTables;
  readonly #names = new Map<string, boolean>();
  #givers: Map<string, Node[]> | undefined;
  #calls: Map<string, Call[]> | undefined;

  constructor(flow: Flow, tables: CallTables) {
    this.#flow = flow;
    this.#tables = tables;
  }

  in(node: Node): boolean {
    const text = this.#flow.source.text.slice(...node.range);
    if (ADDRESS.test(text)) return true;
    const names = text.match(NAME) ?? [];
    return (
      names.some((name) => tells(name) || this.#tables.isRooted(`global:${name}`)) ||
      names.some((name) => this.#behind(name))
    );
  }

  /** What is given to the variables, parameters and members of a name. */
  #behind(name: string): boolean {
    const answer = this.#names.get(name);
    if (answer !== undefined) return answer;
    this.#names.set(name, false);
    this.#givers ??= giversIn(this.#flow);
    const found = (this.#givers.get(name) ?? []).some((giver) =>
      isFunction(giver) ? this.#isHanded(giver) : this.in(giver),
    );
    this.#names.set(name, found);
    return found;
  }

  /** Whether a function is called with something of the kind, by its name; or is handed over by a call on it. */
  #isHanded(fn: FunctionNode): boolean {
    const parent = this.#flow.syntax.parentOf(fn);
    if (parent?.type === 'CallExpression') return this.in(parent.callee);
    const name = nameOfFunction(fn, parent);
    if (name === null) return false;
    this.#calls ??= callsByName(this.#flow);
    return (this.#calls.get(name) ?? []).some((call) => call.arguments.some((arg) => this.in(arg)));
  }
}

function nameOfFunction(fn: FunctionNode, parent: Node | undefined): string | null {
  if (fn.type === 'FunctionDeclaration') return fn.id?.name ?? null;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return plainKey(parent.key, parent.computed);
    case 'AssignmentExpression':
      return lastName(parent.left);
    default:
      return null;
  }
}

/** The expressions that give the variables and members of each name a value; for a parameter, its function. */
function giversIn({ syntax, source }: Flow): Map<string, Node[]> {
  const givers = new Map<string, Node[]>();
  const note = (target: Node, giver: Node | null): void => {
    if (!giver) return;
    for (const name of new Set(source.text.slice(...target.range).match(NAME))) {
      const list = givers.get(name);
      if (list) list.push(giver);
      else givers.set(name, [giver]);
    }
  };
  for (const { id, init } of syntax.nodesOf('VariableDeclarator')) note(id, init);
  for (const { left, right } of syntax.nodesOf('AssignmentExpression')) note(left, right);
  for (const { left, right } of syntax.nodesOf('ForOfStatement')) note(left, right);
  for (const { key, value } of syntax.nodesOf('PropertyDefinition')) note(key, value);
  for (const type of ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'] as const) {
    for (const fn of syntax.nodesOf(type)) for (const param of fn.params) note(param, fn);
  }
  return givers;
}

function callsByName({ syntax }: Flow): Map<string, Call[]> {
  const calls = new Map<string, Call[]>();
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const call of syntax.nodesOf(type)) {
      const name = lastName(call.callee);
      const list = name === null ? undefined : calls.get(name);
      if (list) list.push(call);
      else if (name !== null) calls.set(name, [call]);
    }
  }
  return calls;
}

function lastName(expression: Node): string | null {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? plainKey(node.property, node.computed) : null;
}
