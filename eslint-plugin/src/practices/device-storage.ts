import {
  STORAGE_CALLS,
  STORAGE_OBJECTS,
  TABLE_METHODS,
  TABLE_WRITES,
  type StorageCall,
} from '../data/storage.js';
import type { Call, Flow, Node } from '../flow/index.js';
import { isFunction, unwrap } from '../flow/index.js';
import { optionOf, textAt } from './arguments.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';

/** The storage of a tab, or what hands it over: `redux-persist/lib/storage/session`. */
const SESSION = /^global:sessionStorage$|^npm:redux-persist\/.*\/session(?:\.default)?$/;
const STORAGE_METHODS = new Set(['setItem', 'getItem', 'removeItem', 'clear', 'key', 'length']);

function write(node: Node, key: string | null, place: string): Draft {
  return {
    kind: 'device-storage',
    node,
    what: key ? `Writes "${key}" to ${place}` : `Writes to ${place}`,
    action: 'store',
    data: ['user.device.storage'],
    recipient: null,
  };
}

function* knownCall(entry: StorageCall, call: KnownCall, file: FileContext): Iterable<Draft> {
  if (call.args.length < (entry.minArgs ?? 0)) return;
  const key = entry.key ? textAt(call.args, entry.key, file.flow) : null;
  const place = placeOf(entry, call.args, file.flow);
  if (!entry.keeps) yield write(call.node, key, place);
  else yield keeping(place, call.node, key);
}

function keeping(place: string, node: Node, key: string | null): Draft {
  return {
    ...write(node, null, place),
    what: `Keeps ${key ? `"${key}"` : 'data'} in ${place}`,
  };
}

/** `persist(create, { storage: createJSONStorage(() => sessionStorage) })` keeps nothing in the local storage. */
function placeOf({ place, storage }: StorageCall, args: readonly Node[], flow: Flow): string {
  const given = storage && optionOf(args[storage.arg], storage.option ?? [], flow);
  return given && givesSession(given, flow) ? place.replace('localStorage', 'sessionStorage') : place;
}

function givesSession(given: Node, flow: Flow): boolean {
  const node = unwrap(given);
  if (flow.paths(node).some((path) => SESSION.test(path))) return true;
  if (isFunction(node)) return node.body?.type !== 'BlockStatement' && givesSession(node.body as Node, flow);
  return node.type === 'CallExpression' && node.arguments.some((arg) => givesSession(arg, flow));
}

const mentions = new WeakMap<FileContext, boolean>();

/** Asked for every assignment, so answered once a file. */
function mentionsStorage(file: FileContext): boolean {
  let answer = mentions.get(file);
  if (answer === undefined) {
    answer = /[sS]torage|local|session/.test(file.source.text);
    mentions.set(file, answer);
  }
  return answer;
}

/** `localStorage.theme = 'dark'`, `localStorage.visits++` */
function* property(node: Node, left: Node, file: FileContext): Iterable<Draft> {
  if (left.type !== 'MemberExpression' || !mentionsStorage(file)) return;
  for (const path of file.flow.paths(left.object)) {
    const found = STORAGE_OBJECTS.find((object) => object.path === path);
    const key = found && file.flow.propertyName(left);
    if (!found || (key && STORAGE_METHODS.has(key))) continue;
    yield write(node, key ?? null, found.place);
    return;
  }
}

const PLUGINS = new Map<string, StorageCall>(
  (STORAGE_CALLS as readonly StorageCall[]).flatMap((entry) =>
    entry.calls.filter((call) => !call.endsWith('()')).map((call) => [call, entry] as const),
  ),
);

const CALLS = new Map(
  (STORAGE_CALLS as readonly StorageCall[]).flatMap((entry) =>
    entry.calls.map(
      (call) => [call, (found: KnownCall, file: FileContext) => knownCall(entry, found, file)] as const,
    ),
  ),
);

/** `Object.assign(localStorage, { theme })`, `Reflect.set(localStorage, 'theme', 'dark')` */
function* indirect(call: KnownCall, file: FileContext): Iterable<Draft> {
  const [target, key] = call.args;
  const found = target && STORAGE_OBJECTS.find(({ path }) => file.flow.paths(target).includes(path));
  if (found) yield write(call.node, file.flow.text(key), found.place);
}

const INDIRECT = new Set([
  'global:Object.assign()',
  'global:Reflect.set()',
  'global:Object.defineProperty()',
]);
/** What only a store of IndexedDB does, wherever its database comes from. */
const STORE_WRITES = new Set(['put', 'add']);

function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  yield* plugin(node, file);
  for (const call of calls) {
    if (INDIRECT.has(call.path)) yield* indirect(call, file);
    else if (TABLE_WRITES.test(call.path)) yield write(node, null, 'IndexedDB (Dexie)');
  }
  if (!calls.some(({ path }) => CALLS.has(path)) && isStoreWrite(node, file.flow))
    yield write(node, null, 'IndexedDB');
}

/** `transaction.objectStore('notes').put(note)`, where the database is handed in. */
function isStoreWrite(node: Call, flow: Flow): boolean {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !STORE_WRITES.has(flow.propertyName(callee) ?? '')) return false;
  const store = unwrap(callee.object);
  if (isStoreCall(store, flow)) return true;
  if (store.type !== 'Identifier') return false;
  const declared =
    flow.scopes.variableOf(store)?.defs.map(({ node: definition }) => definition as Node) ?? [];
  return declared.some(
    (one) => one.type === 'VariableDeclarator' && one.init !== null && isStoreCall(unwrap(one.init), flow),
  );
}

function isStoreCall(node: Node, flow: Flow): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  return callee.type === 'MemberExpression' && flow.propertyName(callee) === 'objectStore';
}

/** Whether what is handed to `.use(...)` may be a plug-in: one is neither written out there nor made by a call. */
function mayPlugIn({ arguments: [plugin] }: Call): boolean {
  return plugin !== undefined && !isFunction(plugin) && plugin.type !== 'Literal';
}

/** Plug-ins that are handed to a store rather than called: `pinia.use(persistedstate)`. */
function* plugin(node: Call, file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || file.flow.propertyName(callee) !== 'use') return;
  for (const path of node.arguments[0] ? file.flow.paths(node.arguments[0]) : []) {
    const entry = PLUGINS.get(path);
    if (entry && !isTurnedOff(entry, file)) yield keeping(entry.place, node, null);
  }
}

function isTurnedOff({ unless }: StorageCall, { flow, source }: FileContext): boolean {
  if (!unless) return false;
  return flow.methodCalls('init').some((call) => {
    const given = optionOf(call.arguments[0], unless.option, flow);
    return given !== null && unless.value.test(source.text.slice(...given.range));
  });
}

/** Writes to what a browser keeps on the visitor's device, cookies aside. */
export const deviceStorage: Finder = {
  calls: CALLS,
  anyCall,
  // The last of them are the words of `TABLE_WRITES`.
  callPaths: [...INDIRECT, ...TABLE_METHODS],
  concerns: (path) => TABLE_WRITES.test(path),
  method: (name) => (name === 'use' ? mayPlugIn : STORE_WRITES.has(name) ? isStoreWrite : null),
  nodes: {
    AssignmentExpression: (node, file) => property(node, node.left, file),
    UpdateExpression: (node, file) => property(node, node.argument, file),
  },
  triggers: [
    {
      globals: [
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'openDatabase',
        'caches',
        'Storage',
        'localforage',
        'navigator',
        'useLocalStorage',
        'useSessionStorage',
        'workbox',
        'lscache',
        'amplify',
        '$localStorage',
        '$sessionStorage',
        'localStorageService',
      ],
      modules: [...CALLS.keys()],
      words: [/\bchrome\b|\bbrowser\s*[.[]|objectStore/],
    },
  ],
};
