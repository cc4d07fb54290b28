import { API_TYPES } from '../data/api-types.js';
import { remembered } from '../text/remembered.js';
import { GLOBAL, globalPath, type Call, type Flow } from '../flow/index.js';
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
  /** The same of what a name of the platform stands for. */
  isGlobal(this: void, name: string): boolean;
  isSdkGlobal(this: void, name: string): boolean;
  /** The words of all paths: what is called by none of them is in no table, SDKs aside. */
  words: ReadonlySet<string>;
  /** Names of the platform that are called, as they are or in other words. */
  globals: { has(name: string): boolean };
  /** Whether a text names an SDK, all of whose methods count. */
  namesSdk(this: void, text: string): boolean;
}

const COMPUTED_GLOBAL = /\b(?:window|globalThis|self|global|top|parent|frames|this)\s*(?:\?\.)?\[/;

/** Modules of which a part is an SDK: `aws-sdk` for its `S3`. */
const SDK_STEMS = new Set(
  SDK_PACKAGES.flatMap((name) => /^(?:@[^/]+\/)?[^/]+?(?=\.\w+$)/.exec(name)?.[0] ?? []).map(
    (name) => `npm:${name}`,
  ),
);
/** Some of these name what is called in other words. */
const TYPES = API_TYPES.flatMap(({ is }) => is);
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
  const testsOf = remembered((name): readonly CallTest[] => methods.flatMap((method) => method(name) ?? []));
  const roots = new Set([...listed, ...TYPES].map(rootOf));
  const concerns = remembered(
    (path) => listed.has(path) || sdkOfPath(path) !== null || tests.some((test) => test(path)),
  );
  const isSdk = (path: string): boolean => sdkOfPath(path) !== null || SDK_STEMS.has(path);
  const isRooted = (path: string): boolean => path.startsWith('<') || isSdk(path) || roots.has(rootOf(path));
  const ofGlobal = (test: (path: string) => boolean): ((name: string) => boolean) =>
    remembered((name) => globalPath(name) === GLOBAL || test(globalPath(name)));
  return {
    handlersOf: (path) => handlers.get(path) ?? [],
    concerns,
    testsOf,
    mayTake: (call, flow) => arguments_.some((test) => test(call, flow)),
    isSdk,
    isRooted,
    isGlobal: ofGlobal(isRooted),
    isSdkGlobal: ofGlobal(isSdk),
    isLog: (name) => logs.has(name),
    isOnlyLog: (name) => logs.has(name) && !unlogged.has(name) && testsOf(name).length === 0,
    words: new Set(words([...listed, ...TYPES])),
    globals: { has: remembered((name) => concerns(`${globalPath(name)}()`)) },
    namesSdk: triggerTest(
      [{ globals: SDK_GLOBALS, modules: SDK_PACKAGES.map((name) => `npm:${name}`) }],
      [COMPUTED_GLOBAL, ESCAPES],
    ),
  };
}
