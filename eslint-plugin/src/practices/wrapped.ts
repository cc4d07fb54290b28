import type { Call, Flow, FunctionNode, Node, SourceFile } from '../flow/index.js';
import { isFunction } from '../flow/index.js';
import { contextWithin } from './context.js';
import type { Draft, FileContext } from './finder.js';
import { TABLES } from './finders.js';
import { mentionsIn } from './mentions.js';
import { quickLookOf } from './quick-look.js';

interface Find {
  (node: Node, file: FileContext): Iterable<Draft>;
  /** Whether code of this text can do anything with what it is given. */
  mayAct(text: string): boolean;
}

/** Nodes of one function that are looked at, and functions of its file that it leads to. */
const MAX_ACTS = 80;
const MAX_FUNCTIONS = 8;
const ACTS = ['CallExpression', 'NewExpression', 'AssignmentExpression'] as const;

/** What functions do by themselves, whoever calls them; kept for one examined file. */
const alone = new WeakMap<Flow, Map<Node, Draft[]>>();
const acting = new WeakMap<SourceFile, boolean>();
const bodies = new WeakMap<FunctionNode, Node[]>();

/**
 * What a function of another file does only because of what this call passes: that finding is the call's. What the
 * function does anyway is found in its own file.
 */
export function wrappedDrafts(node: Call, file: FileContext, find: Find): Draft[] {
  if (!file.flow.linked || node.type !== 'CallExpression' || !node.arguments.some(isNoPlainWord)) return NONE;
  if (!file.options.thorough && !mayActThrough(node, file)) return NONE;
  const drafts: Draft[] = [];
  for (const value of file.flow.callOf(node).callees) {
    if (value.kind !== 'node' || !isFunction(value.node) || value.node.params.length === 0) continue;
    if (file.flow.owns(value.node) || !mayAct(file.flow.homeOf(value.node).source, find)) continue;
    const view = file.flow.viewFor(value.node, node);
    if (view) drafts.push(...draftsIn(value.node, node, view, file, find));
  }
  return drafts;
}

const NONE: Draft[] = [];

/** Whether a call may be of another file's function, and make it do something that it does not do for anybody. */
function mayActThrough(node: Call, file: FileContext): boolean {
  const look = quickLookOf(file.flow, TABLES);
  if (!look.leadsElsewhere() || !look.mayBeForeign(node)) return false;
  // Within another file's function, names do not tell what its caller passes.
  const mentions = file.flow.view ? null : mentionsIn(file.flow, TABLES);
  return node.arguments.some((arg) => (!mentions || mentions.in(arg)) && saysMore(arg, file));
}

/**
 * Whether an argument can make a function do something that it does not do for anybody: personal data, an address,
 * or something of the platform or of a module.
 */
function saysMore(arg: Node, file: FileContext, depth = 0): boolean {
  switch (arg.type) {
    case 'Literal':
      return isNoPlainWord(arg);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return false;
    default:
      return (
        file.personal.in([arg]).length > 0 ||
        ADDRESS.test(file.source.text.slice(...arg.range)) ||
        holdsMore(arg, file, depth)
      );
  }
}

/** Plain words and numbers name no person and no host. */
function isNoPlainWord(arg: Node): boolean {
  return arg.type !== 'Literal' || (typeof arg.value === 'string' && arg.value.includes('//'));
}

const ADDRESS = /\/\/|ur[il]|href|host|endpoint|origin/i;
const MAX_DEPTH = 3;

function holdsMore(arg: Node, file: FileContext, depth: number): boolean {
  if (depth > MAX_DEPTH) return true;
  return file.flow.evaluate(arg).some((value) => {
    if (value.kind === 'api') return TABLES.isRooted(value.path);
    if (value.kind !== 'node') return false;
    const { node } = value;
    const parts =
      node.type === 'ObjectExpression'
        ? node.properties.map((property) =>
            property.type === 'Property' ? property.value : property.argument,
          )
        : node.type === 'ArrayExpression'
          ? node.elements.flatMap((element) => element ?? [])
          : node === arg
            ? []
            : [node];
    return parts.some((part) =>
      saysMore(part.type === 'SpreadElement' ? part.argument : part, file, depth + 1),
    );
  });
}

function mayAct(source: SourceFile, find: Find): boolean {
  let may = acting.get(source);
  if (may === undefined) acting.set(source, (may = find.mayAct(source.text)));
  return may;
}

function draftsIn(fn: FunctionNode, call: Call, view: Flow, file: FileContext, find: Find): Draft[] {
  const acts = actsOf(fn, view);
  if (acts.length === 0) return [];
  const inside = contextWithin(view, file);
  return acts.flatMap((act) => {
    const drafts = [...find(act, inside)];
    if (drafts.length === 0) return [];
    const known = aloneDrafts(act, view, file, find);
    return drafts
      .filter((draft) => !known.some((other) => says(other, draft)))
      .map((draft) => ({
        ...draft,
        node: call,
        side: draft.side ?? inside.side,
        gateWithin: draft.gateWithin ?? inside.gates.of(act),
      }));
  });
}

function aloneDrafts(act: Node, view: Flow, file: FileContext, find: Find): Draft[] {
  const flow = view.linked?.homeOf(act);
  if (!flow) return [];
  let known = alone.get(flow);
  if (!known) alone.set(flow, (known = new Map()));
  let drafts = known.get(act);
  if (!drafts) known.set(act, (drafts = [...find(act, contextWithin(flow, file))]));
  return drafts;
}

/** Whether a practice says all that the other one does. */
function says(one: Draft, other: Draft): boolean {
  return (
    one.kind === other.kind &&
    one.recipient?.vendor === other.recipient?.vendor &&
    one.recipient?.host === other.recipient?.host &&
    other.data.every((key) => one.data.includes(key))
  );
}

/** The calls and assignments in a function and in those of its file that it calls. */
function actsOf(fn: FunctionNode, view: Flow): Node[] {
  const known = bodies.get(fn);
  if (known) return known;
  const acts: Node[] = [];
  const functions = [fn];
  for (let i = 0; i < functions.length && i < MAX_FUNCTIONS; i++) {
    const [start, end] = functions[i]!.range;
    for (const type of ACTS) {
      for (const node of view.syntax.nodesOf(type)) {
        if (node.range[0] < start || node.range[1] > end || acts.includes(node)) continue;
        acts.push(node);
        if (node.type !== 'CallExpression') continue;
        for (const value of view.callOf(node).callees) {
          const isOwn = value.kind === 'node' && isFunction(value.node) && view.owns(value.node);
          if (isOwn && !functions.includes(value.node as FunctionNode)) {
            functions.push(value.node as FunctionNode);
          }
        }
      }
    }
  }
  const few = acts.slice(0, MAX_ACTS);
  bodies.set(fn, few);
  return few;
}
