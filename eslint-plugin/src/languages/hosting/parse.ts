import { LineIndex } from '../../text/line-index.js';
import { nodeAt } from '../node-at.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { jsonEntries, tomlEntries, type Entries, type Entry } from './entries.js';
import { headersFile, redirectsFile } from './lines.js';

/** A file with which a host of sites is told what to send along with pages. */
export interface HostingRoot extends TreeNode {
  type: 'HostingFile';
  /** What the file is called by its host: `vercel.json`. */
  format: string;
  headers: readonly HostingHeader[];
  proxies: readonly HostingProxy[];
}

/** A header of the site's answers; its place is that of its value. */
export interface HostingHeader extends TreeNode {
  type: 'HostingHeader';
  name: string;
  value: string;
  /** Offset of the value's first character, if each character of it stands in the file as it is. */
  valueStart: number | null;
}

/** An address that the host asks in the visitor's stead; its place is that of the address. */
export interface HostingProxy extends TreeNode {
  type: 'HostingProxy';
  url: string;
}

export const HOSTING_KEYS = { HostingFile: ['headers', 'proxies'], HostingHeader: [], HostingProxy: [] };

/** A header or an address where it stands; offsets count UTF-16 units. */
export interface HostingItem {
  /** Null for an address that is asked. */
  header: string | null;
  value: string;
  start: number;
  end: number;
}

interface Read {
  items: HostingItem[];
  comments: Entries['comments'];
  problem: Entries['problem'];
}

const FORMATS: Readonly<Record<string, (text: string) => Read>> = {
  'vercel.json': (text) => readEntries(jsonEntries(text), vercel),
  'now.json': (text) => readEntries(jsonEntries(text), vercel),
  'firebase.json': (text) => readEntries(jsonEntries(text), firebase),
  'staticwebapp.config.json': (text) => readEntries(jsonEntries(text), staticWebApp),
  'netlify.toml': (text) => readEntries(tomlEntries(text), netlify),
  _headers: headersFile,
  _redirects: redirectsFile,
};

/** Reads a hosting file, whose name tells its format; never throws. */
export function parseHosting(filename: string, text: string): Tree<HostingRoot> {
  const lines = new LineIndex(text);
  const format = filename.replace(/^.*[\\/]/, '').toLowerCase();
  const read = FORMATS[format] ?? headersFile;
  const { items, comments, problem } = read(text);
  const root: HostingRoot = {
    ...nodeAt('HostingFile', 0, text.length, lines),
    format,
    headers: items.flatMap((item) => headerOf(item, text, lines)),
    proxies: items.flatMap(({ header, value, start, end }) =>
      header === null ? [{ ...nodeAt('HostingProxy', start, end, lines), url: value }] : [],
    ),
  };
  return {
    root,
    comments: comments.map((comment) => commentOf(comment, text, lines)),
    problem: problem && placeOf(problem, lines),
  };
}

function headerOf(
  { header, value, start, end }: HostingItem,
  text: string,
  lines: LineIndex,
): HostingHeader[] {
  if (header === null) return [];
  const at = text.slice(start, end).indexOf(value);
  const valueStart = at === -1 ? null : start + at;
  return [{ ...nodeAt('HostingHeader', start, end, lines), name: header, value, valueStart }];
}

function commentOf(
  { start, end }: { start: number; end: number },
  text: string,
  lines: LineIndex,
): TreeComment {
  const whole = text.slice(start, end);
  const block = whole.startsWith('/*');
  const value = block ? whole.slice(2, -2) : whole.replace(/^(?:#|\/\/)/, '');
  return { ...nodeAt('Comment', start, end, lines), value, block };
}

function placeOf(
  { message, offset }: { message: string; offset: number },
  lines: LineIndex,
): Tree['problem'] {
  const { startLine, startColumn } = lines.range(offset, offset);
  return { message: message.split('\n')[0]!, line: startLine, column: startColumn };
}

function readEntries(
  { entries, comments, problem }: Entries,
  read: (entries: Entry[]) => HostingItem[],
): Read {
  return { items: read(entries), comments, problem };
}

/** The entries whose path fits: `*` for any one part. */
function fitting(entries: readonly Entry[], pattern: readonly (string | RegExp)[]): Entry[] {
  return entries.filter(
    ({ path }) =>
      path.length === pattern.length &&
      pattern.every((part, i) => (part instanceof RegExp ? part.test(String(path[i])) : part === path[i])),
  );
}

const ANY = /^/;

function sibling({ path }: Entry, name: string, entries: readonly Entry[]): string | null {
  const wanted = [...path.slice(0, -1), name].join('\0');
  return entries.find((entry) => entry.path.join('\0') === wanted)?.value ?? null;
}

/** Headers as a list of `{ key, value }`. */
function keyed(entries: readonly Entry[], pattern: readonly (string | RegExp)[]): HostingItem[] {
  return fitting(entries, [...pattern, 'value']).flatMap((entry) => {
    const header = sibling(entry, 'key', entries);
    return header === null ? [] : [{ ...entry, header }];
  });
}

/** Headers as members of an object. */
function named(entries: readonly Entry[], pattern: readonly (string | RegExp)[]): HostingItem[] {
  return [...fitting(entries, [...pattern, ANY]), ...fitting(entries, [...pattern, ANY, /^\d+$/])].map(
    (entry) => ({ ...entry, header: String(entry.path[pattern.length]) }),
  );
}

function addresses(entries: readonly Entry[]): HostingItem[] {
  return entries.map((entry) => ({ ...entry, header: null }));
}

/** https://vercel.com/docs/project-configuration */
function vercel(entries: Entry[]): HostingItem[] {
  return [
    ...keyed(entries, ['headers', ANY, 'headers', ANY]),
    ...named(entries, ['routes', ANY, 'headers']),
    ...addresses([
      ...fitting(entries, ['rewrites', ANY, 'destination']),
      ...fitting(entries, ['routes', ANY, 'dest']).filter(
        (entry) => !/^3/.test(sibling(entry, 'status', entries) ?? ''),
      ),
    ]),
  ];
}

/** https://firebase.google.com/docs/hosting/full-config */
function firebase(entries: Entry[]): HostingItem[] {
  return [
    ...keyed(entries, ['hosting', 'headers', ANY, 'headers', ANY]),
    ...keyed(entries, ['hosting', ANY, 'headers', ANY, 'headers', ANY]),
  ];
}

/** https://learn.microsoft.com/azure/static-web-apps/configuration */
function staticWebApp(entries: Entry[]): HostingItem[] {
  return [...named(entries, ['globalHeaders']), ...named(entries, ['routes', ANY, 'headers'])];
}

/** https://docs.netlify.com/configure-builds/file-based-configuration/ */
function netlify(entries: Entry[]): HostingItem[] {
  return [
    ...named(entries, ['headers', ANY, 'values']),
    ...addresses(
      fitting(entries, ['redirects', ANY, 'to']).filter(
        (entry) => sibling(entry, 'status', entries) === '200',
      ),
    ),
  ];
}
