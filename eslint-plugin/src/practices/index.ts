import { Flow, LinkedFiles, placeIn, plainKey, rangeOf, unwrap } from '../flow/index.js';
import type { Call, Node, SourceFile, Value } from '../flow/index.js';
import type { Gate, Practice } from '../model/index.js';
import { contextOf } from './context.js';
import type { CallHandler } from './call-tables.js';
import type { Draft, FileContext, KnownCall, MemberType, PracticeOptions } from './finder.js';
import { FINDERS, mayContainPractice, mayHoldPractice, TABLES } from './finders.js';
import { lookOf } from './look-of.js';
import { mayPassOn, mayTellImporters } from './passing-on.js';
import { inOrder, practiceAt } from './practice-at.js';
import { suggestionsFor } from './suggestions.js';
import { taggedDrafts, wrappedDrafts } from './wrapped.js';

export type { PracticeOptions } from './finder.js';
export type { ReachTest } from './triggers.js';
export { mayContainPractice, mayHoldPractice, mayPassOn, mayTellImporters };
export { CONFIG_FINDERS } from './config/index.js';
export type { ConfigResolver } from './config/set.js';
export { findCssPractices, mayContainCssPractice } from './markup/css.js';
export { findHostingPractices, mayContainHostingPractice } from './markup/hosting.js';
export { findHtmlPractices, mayContainHtmlPractice, mayContainPugPractice } from './markup/html.js';
export { findSettingsPractices, mayHoldSetting } from './settings.js';
export { jsxScripts } from './markup/jsx-scripts.js';
export { inlineScripts, type InlineScript } from './markup/inline-scripts.js';
export { inOrder };

interface NodeHandler {
  find(node: never, file: FileContext): Iterable<Draft>;
  /** Whether a member of this name, or a key, concerns it; null where each node does. */
  takes: ((name: string) => boolean) | null;
}

const NODES = new Map<string, NodeHandler[]>();
for (const { nodes, members } of FINDERS) {
  for (const [type, find] of Object.entries(nodes ?? {})) {
    const handler = { find, takes: members?.[type as MemberType] ?? null } as NodeHandler;
    NODES.set(type, [...(NODES.get(type) ?? []), handler]);
  }
}
/** The handlers of a type of node that a name concerns. */
const NAMED = new Map<string, Map<string, readonly NodeHandler[]>>();
const MAX_NAMES = 20_000;
const ANY_CALL = FINDERS.flatMap(({ anyCall }) => anyCall ?? []);

/** Everything a file does that a policy speaks of, or should, in the order of the text. */
export function findPractices(source: SourceFile, options: PracticeOptions): Practice[] {
  const linked = options.others ? new LinkedFiles(options.others) : null;
  const flow = linked ? linked.root(source) : new Flow(source);
  const file = contextOf(flow, options);
  const drafts: Draft[] = [];
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const call of flow.syntax.nodesOf(type)) {
      const found = callDrafts(call, file);
      if (found.length > 0) drafts.push(...found);
    }
  }
  for (const type of NODES.keys()) {
    for (const node of flow.syntax.nodesOf(type as Node['type'] as never)) {
      addNodeDrafts(node as Node, file, drafts);
    }
  }
  const practices = inOrder(withoutRepeats(withoutEchoes(drafts), file));
  linked?.settle();
  return practices;
}

/** An import says no more than the calls that use it, where there are any. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const idOf = ({ kind, recipient }: Draft): string => `${kind} ${recipient?.vendor}`;
  const seen = new Set(drafts.filter(({ onlyIfAlone }) => !onlyIfAlone).map(idOf));
  return drafts.filter((draft) => !draft.onlyIfAlone || !seen.has(idOf(draft)));
}

/** The practices that drafts come to; of those to be told once, the first in the text. */
function withoutRepeats(drafts: readonly Draft[], file: FileContext): Practice[] {
  const firsts = new Map<Node, Map<string, Draft>>();
  const gateOf = ({ node }: Draft): string => file.gates.of(node) ?? '';
  for (const draft of drafts) {
    if (!draft.once) continue;
    const { place, name } = draft.once;
    let names = firsts.get(place);
    if (!names) firsts.set(place, (names = new Map<string, Draft>()));
    // What one read asks consent for, another may not.
    const key = `${gateOf(draft)} ${name}`;
    const first = names.get(key);
    if (!first || draft.node.range[0] < first.node.range[0]) names.set(key, draft);
  }
  return drafts
    .filter((draft) => {
      const { once } = draft;
      return !once || firsts.get(once.place)!.get(`${gateOf(draft)} ${once.name}`) === draft;
    })
    .map((draft) => practiceOf(draft, file));
}

/** What one node does; other files' functions that it calls are looked into. */
function draftsOf(node: Node, file: FileContext): Iterable<Draft> {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
    ? callDrafts(node, file)
    : nodeDrafts(node, file);
}
draftsOf.mayAct = (text: string): boolean => mayContainPractice(text) || mayPassOn(text);
draftsOf.mayFind = (node: Node, flow: Flow): boolean => {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return handlersOf(node).length > 0;
  const look = lookOf(flow);
  return (
    look.mayBeKnown(node, null) ||
    (node.type === 'CallExpression' && look.leadsElsewhere() && look.mayActElsewhere(node, draftsOf.mayAct))
  );
};

function nodeDrafts(node: Node, file: FileContext): Draft[] {
  const drafts: Draft[] = [];
  addNodeDrafts(node, file, drafts);
  return drafts;
}

function addNodeDrafts(node: Node, file: FileContext, drafts: Draft[]): void {
  for (const { find } of file.options.thorough ? (NODES.get(node.type) ?? []) : handlersOf(node)) {
    for (const draft of find(node as never, file)) drafts.push(ownDraft(draft, node, file));
  }
  if (node.type === 'JSXOpeningElement') drafts.push(...taggedDrafts(node, file, draftsOf));
}

const NO_HANDLERS: readonly NodeHandler[] = [];

function handlersOf(node: Node): readonly NodeHandler[] {
  const all = NODES.get(node.type) ?? NO_HANDLERS;
  const name = memberName(node);
  if (name === null) return all;
  let named = NAMED.get(node.type);
  if (!named) NAMED.set(node.type, (named = new Map<string, readonly NodeHandler[]>()));
  let found = named.get(name);
  if (found === undefined) {
    found = all.filter(({ takes }) => !takes || takes(name));
    if (named.size < MAX_NAMES) named.set(name, found);
  }
  return found;
}

/** The name of the member that a node reads or writes, or of the property it is; null where it is not written out. */
function memberName(node: Node): string | null {
  switch (node.type) {
    case 'MemberExpression':
      return plainKey(node.property, node.computed);
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' ? plainKey(node.left.property, node.left.computed) : null;
    case 'Property':
      return plainKey(node.key, node.computed);
    default:
      return null;
  }
}

/** A place in another file is none to report: the node of this file that leads there stands for it. */
function ownDraft(draft: Draft, node: Node, { flow }: FileContext): Draft {
  return flow.owns(draft.node) || flow.view ? draft : { ...draft, node, within: null, once: undefined };
}

function callDrafts(node: Call, file: FileContext): readonly Draft[] {
  const inside = wrappedDrafts(node, file, draftsOf);
  const mayMatter =
    inside.length > 0 || file.options.thorough || lookOf(file.flow).mayBeKnown(node, file.personal);
  if (!mayMatter) return inside;
  const isLog = inside.some(({ kind }) => kind === 'log-fields');
  const drafts = [...inside];
  for (const draft of directDrafts(node, file)) {
    // What a logger of another file does is known better than its name tells.
    if (!isLog || draft.kind !== 'log-fields') drafts.push(ownDraft(draft, node, file));
  }
  return drafts;
}

const NONE: readonly Draft[] = [];

function directDrafts(node: Call, file: FileContext): readonly Draft[] {
  const { callees, args } = file.flow.callOf(node);
  const takesAll = file.options.thorough;
  const calls: KnownCall[] = [];
  for (const value of callees) {
    if (value.kind !== 'api') continue;
    const path = `${value.path}()`;
    if (takesAll || TABLES.concerns(path)) calls.push({ node, path, args, made: value.made });
  }
  if (calls.length === 0 && !takesAll && !isAnyonesConcern(node, callees, file)) return NONE;
  const drafts: Draft[] = [];
  const done = new Set<CallHandler>();
  for (const call of calls) {
    for (const handler of TABLES.handlersOf(call.path)) {
      if (done.has(handler)) continue;
      done.add(handler);
      drafts.push(...handler(call, file));
    }
  }
  for (const handler of ANY_CALL) drafts.push(...handler(node, calls, file));
  return drafts;
}

/** Whether a call that is in no table may count by its method's name, or as a function of the site's own. */
function isAnyonesConcern(node: Call, callees: readonly Value[], file: FileContext): boolean {
  if (TABLES.mayTake(node, file.flow)) return true;
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') {
    const name = file.flow.propertyName(callee);
    if (name !== null && (TABLES.isLog(name) || TABLES.testsOf(name).some((test) => test(node, file.flow))))
      return true;
  }
  return callees.some(({ kind }) => kind === 'node') && lookOf(file.flow).ownTags();
}

/** On a server nobody clicks: what is called like an event there is a route's handler. */
function heldBack(node: Node, gate: Gate | null | undefined, file: FileContext): Gate | null {
  return gate === 'user-action' && file.sideAt(node) === 'server' ? null : (gate ?? null);
}

function practiceOf({ node, within, gateWithin, once: _, ...draft }: Draft, file: FileContext): Practice {
  const gate =
    gateWithin === 'consent' ? gateWithin : heldBack(node, file.gates.of(node) ?? gateWithin, file);
  const range = within ? placeIn(file.source, ...within) : rangeOf(node);
  const practice = practiceAt(range, { side: file.side, gate, ...draft });
  const suggestions = suggestionsFor(practice, node, file.source.text, file.flow);
  return suggestions.length === 0 ? practice : { ...practice, suggestions };
}
