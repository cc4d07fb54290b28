import { Flow, LinkedFiles, rangeOf, unwrap } from '../flow/index.js';
import type { Call, Node, SourceFile, Value } from '../flow/index.js';
import type { Practice } from '../model/index.js';
import { contextOf } from './context.js';
import type { CallHandler } from './call-tables.js';
import type { Draft, FileContext, KnownCall, PracticeOptions } from './finder.js';
import { FINDERS, mayContainPractice, TABLES } from './finders.js';
import { quickLookOf } from './quick-look.js';
import { mayPassOn, mayTellImporters } from './passing-on.js';
import { inOrder, practiceAt } from './practice-at.js';
import { suggestionsFor } from './suggestions.js';
import { wrappedDrafts } from './wrapped.js';

export type { PracticeOptions } from './finder.js';
export { mayContainPractice, mayPassOn, mayTellImporters };
export { CONFIG_FINDERS } from './config/index.js';
export type { ConfigResolver } from './config/set.js';
export { findCssPractices, mayContainCssPractice } from './markup/css.js';
export { findHostingPractices, mayContainHostingPractice } from './markup/hosting.js';
export { findHtmlPractices, mayContainHtmlPractice } from './markup/html.js';
export { findSettingsPractices, mayHoldSetting } from './settings.js';
export { jsxScripts } from './markup/jsx-scripts.js';
export { inlineScripts, type InlineScript } from './markup/inline-scripts.js';
export { inOrder };

type NodeHandler = (node: never, file: FileContext) => Iterable<Draft>;

const NODES = new Map<string, NodeHandler[]>();
for (const finder of FINDERS) {
  for (const [type, handler] of Object.entries(finder.nodes ?? {})) {
    NODES.set(type, [...(NODES.get(type) ?? []), handler as NodeHandler]);
  }
}
const ANY_CALL = FINDERS.flatMap(({ anyCall }) => anyCall ?? []);

/** Everything a file does that a policy speaks of, or should, in the order of the text. */
export function findPractices(source: SourceFile, options: PracticeOptions): Practice[] {
  const linked = options.others ? new LinkedFiles(options.others) : null;
  const flow = linked ? linked.root(source) : new Flow(source);
  const file = contextOf(flow, options);
  const drafts: Draft[] = [];
  for (const call of flow.syntax.nodesOf('CallExpression')) drafts.push(...callDrafts(call, file));
  for (const call of flow.syntax.nodesOf('NewExpression')) drafts.push(...callDrafts(call, file));
  for (const type of NODES.keys()) {
    for (const node of flow.syntax.nodesOf(type as Node['type'] as never)) {
      drafts.push(...nodeDrafts(node as Node, file));
    }
  }
  return inOrder(withoutEchoes(drafts).map((draft) => practiceOf(draft, file)));
}

/** An import says no more than the calls that use it, where there are any. */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const idOf = ({ kind, recipient }: Draft): string => `${kind} ${recipient?.vendor}`;
  const seen = new Set(drafts.filter(({ onlyIfAlone }) => !onlyIfAlone).map(idOf));
  return drafts.filter((draft) => !draft.onlyIfAlone || !seen.has(idOf(draft)));
}

/** What one node does; other files' functions that it calls are looked into. */
function draftsOf(node: Node, file: FileContext): Iterable<Draft> {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
    ? callDrafts(node, file)
    : nodeDrafts(node, file);
}
draftsOf.mayAct = (text: string): boolean => mayContainPractice(text) || mayPassOn(text);

function nodeDrafts(node: Node, file: FileContext): Draft[] {
  const drafts: Draft[] = [];
  for (const handler of NODES.get(node.type) ?? []) {
    for (const draft of handler(node as never, file)) drafts.push(ownDraft(draft, node, file));
  }
  return drafts;
}

/** A place in another file is none to report: the node of this file that leads there stands for it. */
function ownDraft(draft: Draft, node: Node, { flow }: FileContext): Draft {
  return flow.owns(draft.node) || flow.view ? draft : { ...draft, node };
}

function callDrafts(node: Call, file: FileContext): Draft[] {
  const inside = wrappedDrafts(node, file, draftsOf);
  const mayMatter =
    inside.length > 0 ||
    file.options.thorough ||
    quickLookOf(file.flow, TABLES).mayBeKnown(node, file.personal);
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
  return callees.some(({ kind }) => kind === 'node') && quickLookOf(file.flow, TABLES).ownTags();
}

function practiceOf({ node, gateWithin, ...draft }: Draft, file: FileContext): Practice {
  const gate = gateWithin === 'consent' ? gateWithin : (file.gates.of(node) ?? gateWithin ?? null);
  const practice = practiceAt(rangeOf(node), { side: file.side, gate, ...draft });
  const suggestions = suggestionsFor(practice, node, file.source.text, file.flow);
  return suggestions.length === 0 ? practice : { ...practice, suggestions };
}
