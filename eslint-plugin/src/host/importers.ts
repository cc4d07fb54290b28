import path from 'node:path';
import picomatch from 'picomatch';
import { DEFAULT_EXCLUDES } from '../data/default-excludes.js';
import { CODE_EXTENSIONS } from '../data/module-files.js';
import type { Importer } from '../flow/index.js';
import type { FileSystem } from './file-system.js';
import type { ModulePaths } from './module-paths.js';
import { specifiersIn } from './module-text.js';
import { toPosix } from './posix-path.js';

/** Files that are looked through for imports; a project of more is not asked who imports what. */
const MAX_FILES = 20_000;
const MAX_FOLDERS = 10_000;
/** Files of one step. */
const STEP = 20;
/** Larger files are bundles or data. */
const MAX_LENGTH = 300_000;

/** What may import a script and is none: it is not told where that runs. */
const PAGES = new Set(['.vue', '.svelte', '.astro', '.mdx', '.html', '.htm']);
/** What is no folder, by its extension. */
const NO_FOLDER =
  /\.(?:json5?|jsonc|md|css|s[ac]ss|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|txt|ya?ml|toml|lock|map|snap|pdf|mp[34]|webm|wasm|gz|zip|py|rb|go|rs|php|sh)$/i;
/** What is gone once the types are. */
const OF_TYPES = /\b(?:import|export)\s+type\b[^;'"]{0,2000}(?:'[^'\n]*'|"[^"\n]*")/g;
const isExcluded = picomatch([...DEFAULT_EXCLUDES], { dot: true });

interface Known extends Omit<Importer, 'text'> {
  stamp: string;
}

/** Which files below a folder import a file: every one of them is read once while it stays as it is. */
export class Importers {
  readonly #files: FileSystem;
  readonly #paths: ModulePaths;
  readonly #root: string;
  readonly #known = new Map<string, Known>();
  /** By the last part of what is named, without extension. Null where there are too many files. */
  #index: Map<string, Set<Known>> | null | undefined;
  /** Changes when files may have come or gone. */
  #round = 0;

  constructor(files: FileSystem, paths: ModulePaths, root: string) {
    this.#files = files;
    this.#paths = paths;
    this.#root = root;
  }

  /** Forgets which files there are and what they import; what was read stays while unchanged. */
  refresh(): void {
    this.#index = undefined;
    this.#round += 1;
  }

  /** Looks through the files in steps, so that whoever has time left may do so before anybody asks. */
  *prepare(): Generator<void> {
    const round = this.#round;
    let index: Map<string, Set<Known>> | null = new Map<string, Set<Known>>();
    let count = 0;
    for (const file of this.#walk()) {
      if (++count % STEP === 0) yield;
      if (this.#index !== undefined || round !== this.#round) return;
      if (count > MAX_FILES) {
        index = null;
        break;
      }
      const known = this.#read(file);
      for (const specifier of known?.specifiers ?? []) {
        const stem = stemOf(specifier.replace(/[?].*$/, ''));
        const importers = index.get(stem);
        if (importers) importers.add(known!);
        else index.set(stem, new Set([known!]));
      }
    }
    this.#index = index;
  }

  /** The scripts that import this file, tests and the like left out; null where that cannot be told. */
  of(file: string): readonly Importer[] | null {
    if (this.#index === undefined) for (const _ of this.prepare());
    const index = this.#index;
    if (!index) return null;
    const importers = [stemOf(file), folderOf(file)]
      .flatMap((stem) => [...(index.get(stem) ?? [])])
      .filter(
        ({ filename, specifiers }) =>
          filename !== file && specifiers.some((specifier) => this.#paths.find(specifier, filename) === file),
      );
    if (importers.some(({ filename }) => PAGES.has(path.extname(filename)))) return null;
    return [...new Set(importers)].map(({ filename, specifiers }) => ({
      filename,
      specifiers,
      text: this.#textOf(filename),
    }));
  }

  #read(file: string): Known | null {
    const stamp = this.#files.stamp(file);
    if (stamp === null) return null;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known;
    const specifiers = specifiersIn(this.#textOf(file).replace(OF_TYPES, ''));
    const fresh = { stamp, filename: file, specifiers };
    this.#known.set(file, fresh);
    return fresh;
  }

  #textOf(file: string): string {
    const read = this.#files.read(file);
    return 'text' in read && read.text.length <= MAX_LENGTH ? read.text : '';
  }

  *#walk(): Generator<string> {
    const waiting = [this.#root];
    for (let i = 0; i < waiting.length && i < MAX_FOLDERS; i++) {
      const folder = waiting[i]!;
      for (const name of this.#files.list(folder)) {
        const file = path.join(folder, name);
        const extension = path.extname(name);
        const relative = toPosix(path.relative(this.#root, file));
        if (CODE_EXTENSIONS.includes(extension) || PAGES.has(extension)) {
          if (!isExcluded(relative)) yield file;
        } else if (!NO_FOLDER.test(name) && !isExcluded(`${relative}/file`)) waiting.push(file);
      }
    }
  }
}

/** `./log.js`, `log.ts` and `@/lib/log` come to `log`. */
function stemOf(file: string): string {
  return path.posix.basename(toPosix(file)).replace(/\.[cm]?[jt]sx?$/, '');
}

/** `log/index.ts` is named by its folder. */
function folderOf(file: string): string {
  return stemOf(file) === 'index' ? path.posix.basename(path.posix.dirname(toPosix(file))) : '';
}
