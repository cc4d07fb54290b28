import { API_TYPES } from '../data/api-types.js';
import { globalPath, type Call, type Flow } from '../flow/index.js';
import type { CallTest, Draft, FileContext, Finder, KnownCall } from './finder.js';
import { SDK_GLOBALS, SDK_PACKAGES, sdkOfPath } from './sdk.js';
import { ESCAPES, triggerTest } from './triggers.js';

export type CallHandler = (call: KnownCall, file: FileContext) => Iterable<Draft>;

/** What the finders' tables say of calls, all finders together. */
export interface CallTables {
  /** The handlers of a path, with `()`. */
  handlersOf(path: string): readonly CallHandler[];
  /** Whether a call of this path, with `()`, may lead to a practice. */
  concerns(path: string): boolean;
  /** Tests of calls of methods of this name, whatever they are called on: whether one may. */
  testsOf(name: string): readonly CallTest[];
  /** Whether a call may by what it is given, whatever is called. */
  mayTake(call: Call, flow: Flow): boolean;
  /** Whether methods of this name write a log, whatever they are called on. */
  isLog(name: string): boolean;
  /** Whether they only ever do, so that they matter with personal data alone. */
  isOnlyLog(name: string): boolean;
  /** Whether what stands at a path is of the platform, a type or a module that the tables speak of. */
  isRooted(this: void, path: string): boolean;
  /** Whether it is of an SDK, all of whose methods count. */
  isSdk(this: void, path: string): boolean;
  /** The words of all paths: what is called by none of them is in no table, SDKs aside. */
  words: ReadonlySet<string>;
  /** Names of the platform that are called, as they are or in other words. */
  globals: { has(name: string): boolean };
  /** Whether a text names an SDK, all of whose methods count. */
  namesSdk(this: void, text: string): boolean;
}

const COMPUTED_GLOBAL = /\b(?:window|globalThis|self|global|top|parent|frames|this)\s*(?:\?\.)?\[/;

/** Some of these name what is called in other words. */
const TYPES = API_TYPES.flatMap(({ is }) => is);
/** Paths whose answer is kept. */
const MAX_KNOWN = 50_000;

/** `global:name` or `npm:module`; a module whose name holds a dot is cut short, which does no harm. */
function rootOf(path: string): string {
  return /^[^.(]*/.exec(path)![0];
}

export function callTables(finders: readonly Finder[]): CallTables {
  const handlers = new Map<string, CallHandler[]>();
  for (const { calls } of finders) {
    for (const [path, handler] of calls ?? []) handlers.set(path, [...(handlers.get(path) ?? []), handler]);
  }
  const listed = new Set([...handlers.keys(), ...finders.flatMap(({ callPaths }) => [...(callPaths ?? [])])]);
  const tests = finders.flatMap((finder) => finder.concerns ?? []);
  const words = (paths: Iterable<string>): string[] =>
    [...paths].flatMap((path) => path.match(/[\w$]+/g) ?? []);
  const logs = new Set(finders.flatMap(({ logMethods }) => logMethods ?? []));
  const unlogged = new Set([
    ...words([...handlers.keys(), ...TYPES]),
    ...finders.flatMap((one) => (one.logMethods ? [] : words(one.callPaths ?? []))),
  ]);
  const methods = finders.flatMap(({ method }) => method ?? []);
  const arguments_ = finders.flatMap(({ mayTake }) => mayTake ?? []);
  const named = new Map<string, readonly CallTest[]>();
  const testsOf = (name: string): readonly CallTest[] => {
    let found = named.get(name);
    if (found === undefined) {
      found = methods.flatMap((method) => method(name) ?? []);
      if (named.size < MAX_KNOWN) named.set(name, found);
    }
    return found;
  };
  const roots = new Set([...listed, ...TYPES].map(rootOf));
  const known = new Map<string, boolean>();
  const concerns = (path: string): boolean => {
    let answer = known.get(path);
    if (answer === undefined) {
      answer = listed.has(path) || sdkOfPath(path) !== null || tests.some((test) => test(path));
      if (known.size < MAX_KNOWN) known.set(path, answer);
    }
    return answer;
  };
  return {
    handlersOf: (path) => handlers.get(path) ?? [],
    concerns,
    testsOf,
    mayTake: (call, flow) => arguments_.some((test) => test(call, flow)),
    isSdk: (path) => sdkOfPath(path) !== null,
    isRooted: (path) => path.startsWith('<') || sdkOfPath(path) !== null || roots.has(rootOf(path)),
    isLog: (name) => logs.has(name),
    isOnlyLog: (name) => logs.has(name) && !unlogged.has(name) && testsOf(name).length === 0,
    words: new Set(words([...listed, ...TYPES])),
    globals: { has: (name) => concerns(`${globalPath(name)}()`) },
    namesSdk: triggerTest(
      [{ globals: SDK_GLOBALS, modules: SDK_PACKAGES.map((name) => `npm:${name}`), words: [] }],
      [COMPUTED_GLOBAL, ESCAPES],
    ),
  };
}
