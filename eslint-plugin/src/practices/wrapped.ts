import type { Call, Flow, FunctionNode, Node, SourceFile, Tag } from '../flow/index.js';
import { isFunction, KeptWith } from '../flow/index.js';
import { contextWithin } from './context.js';
import type { Draft, FileContext } from './finder.js';
import { TABLES } from './finders.js';
import { mentionsIn } from './mentions.js';
import { lookOf } from './look-of.js';
import type { QuickLook } from './quick-look.js';

interface Find {
  (node: Node, file: FileContext): Iterable<Draft>;
  /** Whether code of this text can do anything with what it is given. */
  mayAct(this: void, text: string): boolean;
  /** Whether a node can be a practice, whatever is passed to the function that it stands in: by names alone. */
  mayFind(node: Node, flow: Flow): boolean;
}

/** Nodes of one function that are looked at, and functions of its file that are looked into with it. */
const MAX_ACTS = 80;
const MAX_FUNCTIONS = 8;
const ACTS = ['CallExpression', 'NewExpression', 'AssignmentExpression'] as const;

/** What functions do by themselves, whoever calls them; kept for one examined file. */
const alone = new KeptWith<Flow, Map<Node, Draft[]>>();
const acting = new WeakMap<SourceFile, boolean>();
/** As long as what names tell of its file: what a function does hangs on others of its file, and on those it imports. */
const bodies = new KeptWith<QuickLook, Map<FunctionNode, readonly Node[]>>();

/**
 * What a function of another file does only because of what this call passes: that finding is the call's. What the
 * function does anyway is found in its own file.
 */
export function wrappedDrafts(node: Call, file: FileContext, find: Find): Draft[] {
  const { flow } = file;
  if (node.type !== 'CallExpression' || !flow.linked?.mayLookInto(flow)) return NONE;
  if (!node.arguments.some(isNoPlainWord)) return NONE;
  const { thorough } = file.options;
  if (!thorough && !mayActThrough(node, file, find)) return NONE;
  let saysEnough: boolean | null = thorough || null;
  const drafts: Draft[] = [];
  for (const value of flow.callOf(node).callees) {
    if (value.kind !== 'node' || !isFunction(value.node) || value.node.params.length === 0) continue;
    if (flow.owns(value.node) || !mayAct(flow.homeOf(value.node).source, find)) continue;
    const acts = actsOf(value.node, file, find);
    if (acts.length === 0) continue;
    // What is passed is looked at last: much may have to be followed for it.
    saysEnough ??= node.arguments.some((arg) => saysMore(arg, file));
    if (!saysEnough) return NONE;
    const view = flow.viewFor(value.node, node);
    if (view) drafts.push(...draftsIn(acts, node, view, file, find));
  }
  return drafts.length > 1 ? withoutSameLogs(drafts) : drafts;
}

/** What several loggers of one function write is one log for whoever calls it. */
function withoutSameLogs(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ kind, data, gateWithin }) => {
    const key = `${gateWithin} ${[...data].sort().join()}`;
    return kind !== 'log-fields' || (!seen.has(key) && seen.add(key));
  });
}

const NONE: Draft[] = [];

/** Names of attributes that hold what a component may load. */
const ADDRESS_NAME = /src|ur[il]|href|poster|image|video|icon|logo|avatar|photo|thumbnail/i;

/** What a component of another file puts into the page only because of what this tag passes: an image, a frame. */
export function taggedDrafts(node: Tag, file: FileContext, find: Find): Draft[] {
  const { flow } = file;
  if (!flow.linked || flow.view || node.name.type !== 'JSXIdentifier' || !/^[A-Z]/.test(node.name.name))
    return NONE;
  if (!node.attributes.some(mayHoldAddress)) return NONE;
  return flow.evaluate(node.name).flatMap((value) => {
    if (value.kind !== 'node' || !isFunction(value.node) || flow.owns(value.node)) return NONE;
    const elements = flow
      .homeOf(value.node)
      .syntax.nodesWithin('JSXOpeningElement', value.node.range)
      .slice(0, MAX_ACTS);
    const view = elements.length > 0 ? flow.viewFor(value.node, node) : null;
    return view ? draftsIn(elements, node, view, file, find) : NONE;
  });
}

function mayHoldAddress(attribute: Tag['attributes'][number]): boolean {
  if (attribute.type === 'JSXSpreadAttribute' || attribute.name.type !== 'JSXIdentifier') return false;
  const { name, value } = attribute;
  if (!value || !ADDRESS_NAME.test(name.name)) return false;
  return value.type !== 'Literal' || String(value.value).includes('//');
}

/** Whether a call may be of another file's function, and make it do something that it does not do for anybody. */
function mayActThrough(node: Call, file: FileContext, find: Find): boolean {
  const look = lookOf(file.flow);
  if (!look.leadsElsewhere()) return false;
  // Within another file's function, names do not tell what its caller passes.
  const mentions = file.flow.view ? null : mentionsIn(file.flow, TABLES);
  if (mentions && !node.arguments.some((arg) => maySayMore(arg) && mentions.in(arg))) return false;
  return look.mayActElsewhere(node, find.mayAct);
}

/**
 * Whether an argument can make a function do something that it does not do for anybody: personal data, an address,
 * or something of the platform or of a module.
 */
function saysMore(arg: Node, file: FileContext, depth = 0): boolean {
  if (!maySayMore(arg)) return false;
  return (
    arg.type === 'Literal' ||
    ADDRESS.test(file.source.text.slice(...arg.range)) ||
    file.personal.in([arg]).length > 0 ||
    holdsMore(arg, file, depth)
  );
}

function maySayMore(arg: Node): boolean {
  switch (arg.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return false;
    default:
      return isNoPlainWord(arg);
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

function draftsIn(
  acts: readonly Node[],
  call: Call | Tag,
  view: Flow,
  file: FileContext,
  find: Find,
): Draft[] {
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

/** What is done, and told of, whichever data goes with it. */
const ACTS_ANYWAY: ReadonlySet<string> = new Set(['cookies', 'device-storage', 'email', 'payments']);

/** Whether a practice says all that the other one does. */
function says(one: Draft, other: Draft): boolean {
  return (
    one.kind === other.kind &&
    one.recipient?.vendor === other.recipient?.vendor &&
    one.recipient?.host === other.recipient?.host &&
    (ACTS_ANYWAY.has(one.kind) || other.data.every((key) => one.data.includes(key)))
  );
}

/** The calls and assignments in a function, and in those of its file that it calls, that may be practices. */
function actsOf(fn: FunctionNode, { flow, options }: FileContext, find: Find): readonly Node[] {
  const home = flow.homeOf(fn);
  const look = lookOf(home);
  let known = bodies.get(look);
  if (!known) bodies.set(look, (known = new Map<FunctionNode, readonly Node[]>()));
  let acts = known.get(fn);
  if (acts === undefined) {
    const all = nodesWithin(fn, home);
    acts = options.thorough ? all : all.filter((act) => find.mayFind(act, home));
    known.set(fn, acts);
  }
  return acts;
}

function nodesWithin(fn: FunctionNode, home: Flow): Node[] {
  const acts = new Set<Node>();
  const functions = new Set([fn]);
  for (const each of functions) {
    for (const type of ACTS) {
      for (const node of home.syntax.nodesWithin(type, each.range)) {
        if (acts.size >= MAX_ACTS) return [...acts];
        if (acts.has(node)) continue;
        acts.add(node);
        if (node.type === 'CallExpression') addOwn(node, home, functions);
      }
    }
  }
  return [...acts];
}

function addOwn(call: Call, home: Flow, functions: Set<FunctionNode>): void {
  if (functions.size >= MAX_FUNCTIONS || !lookOf(home).mayBeOwn(call)) return;
  for (const { kind, node } of home.callOf(call).callees as { kind: string; node: Node }[]) {
    if (kind === 'node' && isFunction(node) && home.owns(node)) functions.add(node);
  }
}
