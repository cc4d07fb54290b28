import path from 'node:path';
import {
  MESSAGE_EXTENSIONS,
  MESSAGE_FOLDERS,
  PAGE_STEMS,
  POLICY_EXTENSIONS,
  POLICY_FOLDERS,
  POLICY_STEMS,
  VIEW_FOLDERS,
} from '../data/policy-names.js';
import type { FileSystem } from './file-system.js';

export const PROMISES_FILE_NAMES: readonly string[] = ['privacy-promises.yml', 'privacy-promises.yaml'];

/** The folders from the one given up to the top of its repository; without one, up to the root of the disk. */
export function foldersUpward(folder: string, files: FileSystem): string[] {
  const upward = [folder];
  for (let current = folder; !files.list(current).includes('.git');) {
    const parent = path.dirname(current);
    if (parent === current) break;
    upward.push(parent);
    current = parent;
  }
  return upward;
}

/** The promises file in a folder, if there is one. */
export function promisesFileIn(folder: string, files: FileSystem): string | null {
  const name = PROMISES_FILE_NAMES.find((candidate) => files.list(folder).includes(candidate));
  return name === undefined ? null : path.join(folder, name);
}

/** The policy that a folder holds under a well-known name, if any; the best-known name wins. */
export function policyIn(folder: string, files: FileSystem): string | null {
  for (const relative of POLICY_FOLDERS) {
    const place = descend(folder, relative === '' ? [] : relative.split('/'), files);
    if (place === null) continue;
    const found = policyAt(place, files, MAX_ROUTE_GROUPS);
    if (found !== null) return inEnglish(found, files);
  }
  return inViews(folder, files) ?? first(messageFolders(folder, files), (place) => inMessages(place, files));
}

/** A file of messages that seems to hold the policy beside everything else: a person has to name it. */
export function messagesWithPolicy(folder: string, files: FileSystem): string | null {
  const named = messageFolders(folder, files).flatMap((place) =>
    files
      .list(place)
      .filter((name) =>
        MESSAGE_EXTENSIONS.some((extension) => ENGLISH.some((tag) => name === tag + extension)),
      )
      .map((name) => path.join(place, name)),
  );
  return (
    named.find((file) => {
      const read = files.read(file);
      return 'text' in read && POLICY_SECTION.test(read.text);
    }) ?? null
  );
}

/** A key of its own with messages under it. */
const POLICY_SECTION = /["']?\bprivacy[-_]?(?:policy|notice|statement|page)?["']?\s*:\s*(?:[{[]|\n\s+\w)/i;

function messageFolders(folder: string, files: FileSystem): string[] {
  return MESSAGE_FOLDERS.map((relative) => descend(folder, relative.split('/'), files)).filter(
    (place) => place !== null,
  );
}

/** `locales/en/privacy.json`: messages of the policy alone. */
function inMessages(place: string, files: FileSystem): string | null {
  const english = files.list(place).find((name) => ENGLISH.includes(name.toLowerCase()));
  if (english === undefined) return null;
  const folder = path.join(place, english);
  return best(files.list(folder), folder, POLICY_STEMS, files, MESSAGE_EXTENSIONS);
}

/** The first thing that is found for one of the items. */
export function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The policy among the pages of the controllers. */
function inViews(folder: string, files: FileSystem): string | null {
  const views = descend(folder, VIEW_FOLDERS.split('/'), files);
  for (const name of views === null ? [] : files.list(views)) {
    const place = path.join(views!, name);
    const found = best(files.list(place), place, POLICY_STEMS, files);
    if (found !== null) return found;
  }
  return null;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i;
const ENGLISH = ['en', 'en-us', 'en-gb', 'en_us', 'en_gb'];
/** How far above a policy the folder of its language may be. */
const MAX_LANGUAGE_DEPTH = 3;

/** The English version of a policy of which there are several: the one that can be read. */
function inEnglish(policy: string, files: FileSystem): string {
  let folder = path.dirname(policy);
  for (let depth = 0; depth < MAX_LANGUAGE_DEPTH; depth++, folder = path.dirname(folder)) {
    if (!LANGUAGE.test(path.basename(folder))) continue;
    const parent = path.dirname(folder);
    const names = files.list(parent).filter((name) => ENGLISH.includes(name.toLowerCase()));
    if (names.includes(path.basename(folder))) return policy;
    for (const name of names) {
      const english = path.join(parent, name, path.relative(folder, policy));
      if (files.stamp(english) !== null) return english;
    }
  }
  return policy;
}

/** Folders of routes that add nothing to the address, or only a language: `(legal)`, `[locale]`. */
const ROUTE_GROUP = /^(?:\(.+\)|\[.+\])$/;
const MAX_ROUTE_GROUPS = 2;

function policyAt(place: string, files: FileSystem, groups: number): string | null {
  const names = files.list(place);
  const direct = best(names, place, POLICY_STEMS, files);
  if (direct !== null) return direct;
  for (const name of names) {
    if (!POLICY_STEMS.has(name.toLowerCase())) continue;
    const page = best(files.list(path.join(place, name)), path.join(place, name), PAGE_STEMS, files);
    if (page !== null) return page;
  }
  if (groups === 0) return null;
  for (const name of names.filter((one) => ROUTE_GROUP.test(one))) {
    const found = policyAt(path.join(place, name), files, groups - 1);
    if (found !== null) return found;
  }
  return null;
}

function best(
  names: string[],
  folder: string,
  stems: ReadonlySet<string>,
  files: FileSystem,
  extensions = POLICY_EXTENSIONS,
): string | null {
  const ranked = names
    .map((name) => ({ name, extension: extensionOf(name.toLowerCase()) }))
    .filter(({ name, extension }) => stems.has(name.slice(0, name.length - extension.length).toLowerCase()))
    .filter(({ extension }) => extensions.includes(extension))
    .sort((a, b) => extensions.indexOf(a.extension) - extensions.indexOf(b.extension));
  const found = ranked.find(({ name }) => files.stamp(path.join(folder, name)) !== null);
  return found === undefined ? null : path.join(folder, found.name);
}

/** The longest extension of a policy that a name ends in, else its last part. */
function extensionOf(name: string): string {
  return LONG_EXTENSIONS.find((extension) => name.endsWith(extension)) ?? path.extname(name);
}

const LONG_EXTENSIONS = POLICY_EXTENSIONS.filter((extension) => /^\.\w+\./.test(extension));

/** Follows folder names in any case. */
function descend(folder: string, parts: string[], files: FileSystem): string | null {
  let current = folder;
  for (const part of parts) {
    const name = files.list(current).find((candidate) => candidate.toLowerCase() === part);
    if (name === undefined) return null;
    current = path.join(current, name);
  }
  return current;
}
