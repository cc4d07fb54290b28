import { Flow, LinkedFiles, rangeOf, type Call, type Node, type SourceFile } from '../flow/index.js';
import type { Practice } from '../model/index.js';
import { analytics } from './analytics.js';
import { anonymization } from './anonymization.js';
import { contextOf } from './context.js';
import { cookies } from './cookies.js';
import { dataCollection } from './data-collection.js';
import { deviceStorage } from './device-storage.js';
import { email } from './email.js';
import type { Draft, FileContext, Finder, KnownCall, PracticeOptions } from './finder.js';
import { logFields } from './log-fields.js';
import { mayPassOn, mayTellImporters } from './passing-on.js';
import { payments } from './payments.js';
import { retention } from './retention.js';
import { thirdParties } from './third-parties.js';
import { transport } from './transport.js';
import { triggerTest } from './triggers.js';
import { inOrder, practiceAt } from './practice-at.js';
import { suggestionsFor } from './suggestions.js';
import { wrappedDrafts } from './wrapped.js';

export type { PracticeOptions } from './finder.js';
export { mayPassOn, mayTellImporters };
export { findHtmlPractices, mayContainHtmlPractice } from './markup/html.js';

const FINDERS: readonly Finder[] = [
  cookies,
  deviceStorage,
  analytics,
  logFields,
  thirdParties,
  email,
  payments,
  dataCollection,
  transport,
  retention,
  anonymization,
];

type CallHandler = (call: KnownCall, file: FileContext) => Iterable<Draft>;
type NodeHandler = (node: never, file: FileContext) => Iterable<Draft>;

const CALLS = new Map<string, CallHandler[]>();
const NODES = new Map<string, NodeHandler[]>();
for (const finder of FINDERS) {
  for (const [path, handler] of finder.calls ?? []) CALLS.set(path, [...(CALLS.get(path) ?? []), handler]);
  for (const [type, handler] of Object.entries(finder.nodes ?? {})) {
    NODES.set(type, [...(NODES.get(type) ?? []), handler as NodeHandler]);
  }
}
const ANY_CALL = FINDERS.flatMap(({ anyCall }) => anyCall ?? []);

/**
 * Whether a file of this text can hold a practice at all: one scan, true for every file in which
 * `findPractices` finds something.
 */
export const mayContainPractice: (text: string) => boolean = triggerTest(FINDERS);

/** Everything a file does that a policy speaks of, or should, in the order of the text. */
export function findPractices(source: SourceFile, options: PracticeOptions): Practice[] {
  const linked = options.resolve ? new LinkedFiles(options.resolve) : null;
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

function* nodeDrafts(node: Node, file: FileContext): Iterable<Draft> {
  for (const handler of NODES.get(node.type) ?? [])
    yield* ownDrafts(handler(node as never, file), node, file);
}

/** A place in another file is none to report: the node of this file that leads there stands for it. */
function* ownDrafts(drafts: Iterable<Draft>, node: Node, file: FileContext): Iterable<Draft> {
  for (const draft of drafts) yield file.flow.owns(draft.node) || file.flow.view ? draft : { ...draft, node };
}

function* callDrafts(node: Call, file: FileContext): Iterable<Draft> {
  const inside = wrappedDrafts(node, file, draftsOf);
  const isLog = inside.some(({ kind }) => kind === 'log-fields');
  yield* inside;
  for (const draft of ownDrafts(directDrafts(node, file), node, file)) {
    // What a logger of another file does is known better than its name tells.
    if (!isLog || draft.kind !== 'log-fields') yield draft;
  }
}

function* directDrafts(node: Call, file: FileContext): Iterable<Draft> {
  const { callees, args } = file.flow.callOf(node);
  const calls = callees.flatMap((value): KnownCall[] =>
    value.kind === 'api' ? [{ node, path: `${value.path}()`, args, made: value.made }] : [],
  );
  const done = new Set<CallHandler>();
  for (const call of calls) {
    for (const handler of CALLS.get(call.path) ?? []) {
      if (done.has(handler)) continue;
      done.add(handler);
      yield* handler(call, file);
    }
  }
  for (const handler of ANY_CALL) yield* handler(node, calls, file);
}

function practiceOf({ node, gateWithin, ...draft }: Draft, file: FileContext): Practice {
  const gate = gateWithin === 'consent' ? gateWithin : (file.gates.of(node) ?? gateWithin ?? null);
  const practice = practiceAt(rangeOf(node), { side: file.side, gate, ...draft });
  const suggestions = suggestionsFor(practice, node, file.source.text, file.flow);
  return suggestions.length === 0 ? practice : { ...practice, suggestions };
}
