import { SDKS, type Sdk } from '../data/sdks.js';
import { dataOfName, isPersonName } from '../data/personal-data.js';
import type { Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import type { Draft, FileContext } from './finder.js';
import { sdkDraft, withData } from './sdk-draft.js';
import { sdkOfGlobal, SDK_GLOBALS } from './sdk.js';

/** `intercomSettings`, `Tawk_API`, `bugsnagClient.user`, and who reads them. */
const READERS = new Map<string, Sdk>(
  (SDKS as readonly Sdk[]).flatMap((sdk) => (sdk.settings ?? []).map((path) => [path, sdk] as const)),
);
const QUEUES = new Set(SDK_GLOBALS);
/** The globals that hold settings, or begin the path to them. */
export const SETTINGS_GLOBALS: readonly string[] = [
  ...new Set([...READERS.keys()].map((path) => path.replace(/\..*/, ''))),
];
const ROOTS = new Set([...SETTINGS_GLOBALS, ...QUEUES]);
const NAMES = new Set([...ROOTS, ...[...READERS.keys()].flatMap((path) => path.split('.'))]);

/** Whether giving a member of this name a value may be one of these. */
export function maySet(name: string): boolean {
  return NAMES.has(name) || dataOfName(name) !== null || isPersonName(name);
}

/** `window.intercomSettings = { email }`, `dataLayer = [{ userId }]` */
export function* settingsGiven(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  if (!ROOTS.has(rootOf(node.left))) return;
  for (const path of file.flow.paths(node.left)) {
    if (!path.startsWith('global:')) continue;
    yield* given(node, path.slice('global:'.length), node.right, file);
    return;
  }
}

/** The same of a script's own `var`, which makes a global of its name. */
export function* settingsDeclared(node: NodeOf<'VariableDeclarator'>, file: FileContext): Iterable<Draft> {
  if (node.id.type !== 'Identifier' || !node.init || !ROOTS.has(node.id.name)) return;
  const declaration = file.flow.syntax.parentOf(node);
  const place = declaration && file.flow.syntax.parentOf(declaration);
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'var') return;
  if (place?.type !== 'Program' || place.body.some(({ type }) => /^(?:Im|Ex)port/.test(type))) return;
  yield* given(node, node.id.name, node.init, file);
}

/** The name of a global, be it a member of the window: what a chain of members begins with. */
function rootOf(target: Node): string {
  let node = unwrap(target);
  let name = '';
  while (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    name = node.property.name;
    if (ROOTS.has(name)) return name;
    node = unwrap(node.object);
  }
  return node.type === 'Identifier' ? node.name : name;
}

function* given(node: Node, path: string, value: Node, file: FileContext): Iterable<Draft> {
  const made = unwrap(value);
  const queue = QUEUES.has(path) ? sdkOfGlobal(path) : null;
  if (queue && made.type === 'ArrayExpression') {
    if (
      !made.elements.some(
        (element) => element?.type === 'ObjectExpression' || element?.type === 'ArrayExpression',
      )
    )
      return;
    yield said(node, queue, 'Sends an event to', path, file.personal.keysIn([made]), file);
    return;
  }
  const sdk = readerOf(path);
  if (!sdk || made.type === 'LogicalExpression') return;
  const data = file.personal.keysIn([value]);
  if (data.length > 0) yield said(node, sdk, 'Configures', path, data, file);
}

/** Who reads what stands at a path: it may be a part of the settings, `intercomSettings.email`. */
function readerOf(path: string): Sdk | null {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const sdk = READERS.get(at);
    if (sdk) return sdk;
  }
  return null;
}

function said(
  node: Node,
  sdk: Sdk,
  verb: string,
  path: string,
  data: readonly string[],
  file: FileContext,
): Draft {
  return sdkDraft(node, sdk, `${verb} ${sdk.label} (${path})${withData(data)}`, data, file);
}
