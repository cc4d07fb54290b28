import { STORAGE_CALLS, STORAGE_OBJECTS, type StorageCall } from '../data/storage.js';
import type { Call, Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import { textAt } from './arguments.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';

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
  if (!entry.keeps) yield write(call.node, key, entry.place);
  else yield keeping(entry, call.node, key);
}

function keeping(entry: StorageCall, node: Node, key: string | null): Draft {
  return {
    ...write(node, null, entry.place),
    what: `Keeps ${key ? `"${key}"` : 'data'} in ${entry.place}`,
  };
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

/** `localStorage.theme = 'dark'` */
function* assignment(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  const { left } = node;
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

/** Plug-ins that are handed to a store rather than called: `pinia.use(persistedstate)`. */
function* plugin(node: Call, _calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || file.flow.propertyName(callee) !== 'use') return;
  for (const path of node.arguments[0] ? file.flow.paths(node.arguments[0]) : []) {
    const entry = PLUGINS.get(path);
    if (entry) yield keeping(entry, node, null);
  }
}

/** Writes to what a browser keeps on the visitor's device, cookies aside. */
export const deviceStorage: Finder = {
  calls: CALLS,
  anyCall: plugin,
  methods: ['use'],
  nodes: { AssignmentExpression: assignment },
  globals: [
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'openDatabase',
    'caches',
    'Storage',
    'localforage',
    'navigator',
  ],
  modules: [...CALLS.keys()],
  words: [/\bchrome\b|\bbrowser\s*[.[]/],
};
