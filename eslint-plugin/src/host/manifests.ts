import path from 'node:path';
import { parse } from 'yaml';
import type { FileSystem } from './file-system.js';
import { globMatcher } from './globs.js';

type Manifest = Record<string, unknown>;

/** How deep below its root a workspace may lie, and how many folders are looked into for them. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 2000;

/** The package.json files of a repository, each read once. */
export class Manifests {
  readonly #files: FileSystem;
  readonly #manifests = new Map<string, Manifest | null>();
  readonly #workspaces = new Map<string, Map<string, string> | null>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** The manifest in a folder; null when there is none. */
  of(folder: string): Manifest | null {
    let manifest = this.#manifests.get(folder);
    if (manifest === undefined) {
      const read = this.#files.read(path.join(folder, 'package.json'));
      manifest = 'text' in read ? recordOf(parsed(read.text)) : null;
      this.#manifests.set(folder, manifest);
    }
    return manifest;
  }

  /** Folders of the workspaces that a folder is the root of, by package name; null when it is none. */
  workspacesOf(folder: string): ReadonlyMap<string, string> | null {
    let workspaces = this.#workspaces.get(folder);
    if (workspaces === undefined) {
      const patterns = this.#patterns(folder);
      workspaces = patterns.length === 0 ? null : this.#find(folder, patterns);
      this.#workspaces.set(folder, workspaces);
    }
    return workspaces;
  }

  #patterns(folder: string): string[] {
    const { workspaces } = this.of(folder) ?? {};
    const read = this.#files.read(path.join(folder, 'pnpm-workspace.yaml'));
    const pnpm = 'text' in read ? recordOf(parsed(read.text)).packages : undefined;
    // `./` is the root itself, which is no workspace of its own.
    return [...listOf(workspaces), ...listOf(recordOf(workspaces).packages), ...listOf(pnpm)].map((one) =>
      one.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''),
    );
  }

  #find(root: string, patterns: readonly string[]): Map<string, string> {
    const isWorkspace = globMatcher(
      patterns.filter((one) => !one.startsWith('!')),
      { except: patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1)) },
    );
    const found = new Map<string, string>();
    const folders = [''];
    for (let i = 0; i < folders.length && i < MAX_FOLDERS; i++) {
      const relative = folders[i]!;
      const folder = path.join(root, relative);
      if (relative !== '' && isWorkspace(relative)) {
        const name = this.of(folder)?.name;
        if (typeof name === 'string') found.set(name, folder);
      }
      if (relative !== '' && relative.split('/').length >= MAX_DEPTH) continue;
      for (const entry of this.#files.list(folder)) {
        if (!entry.includes('.') && entry !== 'node_modules') folders.push(path.posix.join(relative, entry));
      }
    }
    return found;
  }
}

/** A value as an object, empty if it is none. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** A string, or the strings of a list. */
export function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** Every string in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

// JSON is YAML.
function parsed(text: string): unknown {
  try {
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text);
  } catch {
    return null;
  }
}
