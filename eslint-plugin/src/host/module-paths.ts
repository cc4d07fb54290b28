import path from 'node:path';
import { CODE_EXTENSIONS, sourcesOfBuilt } from '../data/module-files.js';
import type { FileSystem } from './file-system.js';
import { foldersUpward } from './find-policy.js';
import { listOf, Manifests, recordOf, stringsIn } from './manifests.js';
import { PathAliases } from './path-aliases.js';

/** Finds the files that import specifiers mean: relative ones, tsconfig paths, package imports, workspaces. */
export class ModulePaths {
  readonly #files: FileSystem;
  /** By the importer and what it says. */
  readonly #found = new Map<string, Map<string, string | null>>();
  readonly #upward = new Map<string, string[]>();
  readonly #names = new Map<string, ReadonlySet<string>>();
  #manifests: Manifests;
  #aliases: PathAliases;

  constructor(files: FileSystem) {
    this.#files = files;
    this.#manifests = new Manifests(files);
    this.#aliases = new PathAliases(files);
  }

  /** Forgets what was found, so that new and moved files are seen. */
  refresh(): void {
    this.#found.clear();
    this.#upward.clear();
    this.#names.clear();
    this.#manifests = new Manifests(this.#files);
    this.#aliases = new PathAliases(this.#files);
  }

  /** The source file that a specifier means; null for packages, and for files outside the repository. */
  find(specifier: string, importer: string): string | null {
    let all = this.#found.get(importer);
    if (!all) this.#found.set(importer, (all = new Map<string, string | null>()));
    let found = all.get(specifier);
    if (found === undefined) {
      found = this.#search(specifier.replace(/[?].*$/, ''), path.dirname(importer));
      all.set(specifier, found);
    }
    return found;
  }

  #search(specifier: string, folder: string): string | null {
    if (specifier === '' || /^(?:node|npm|jsr|https?|data|file|virtual):/.test(specifier)) return null;
    const upward = this.#foldersUpward(folder);
    const found = /^\.\.?(?:\/|$)/.test(specifier)
      ? this.#file(path.resolve(folder, specifier))
      : specifier.startsWith('#')
        ? (this.#packageImport(specifier, upward) ?? this.#alias(specifier, upward))
        : (this.#alias(specifier, upward) ?? this.#workspace(specifier, upward));
    if (found === null || /[\\/]node_modules[\\/]/.test(found)) return null;
    return isWithin(found, upward.at(-1)!) ? found : null;
  }

  #foldersUpward(folder: string): string[] {
    let upward = this.#upward.get(folder);
    if (!upward) this.#upward.set(folder, (upward = foldersUpward(folder, this.#files)));
    return upward;
  }

  #alias(specifier: string, upward: readonly string[]): string | null {
    return first(this.#aliases.targets(specifier, upward), (target) => this.#file(target));
  }

  #packageImport(specifier: string, upward: readonly string[]): string | null {
    const folder = upward.find((one) => this.#manifests.of(one) !== null);
    if (folder === undefined) return null;
    const { imports } = this.#manifests.of(folder)!;
    return first(targetsIn(imports, specifier), (target) => this.#entry(folder, target));
  }

  #workspace(specifier: string, upward: readonly string[]): string | null {
    const parts = specifier.split('/');
    const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const folder = first(upward, (one) => this.#manifests.workspacesOf(one)?.get(name) ?? null);
    if (folder === null) return null;
    const inner = specifier.slice(name.length);
    const manifest = this.#manifests.of(folder) ?? {};
    const exported = targetsIn(exportsOf(manifest), `.${inner}`);
    const named =
      inner === '' ? ['source', 'module', 'main', 'types'].flatMap((key) => listOf(manifest[key])) : [];
    return (
      first([...exported, ...named], (target) => this.#entry(folder, target)) ??
      this.#file(path.join(folder, `.${inner}`)) ??
      this.#file(path.join(folder, 'src', `.${inner}`))
    );
  }

  /** What a package names is often built from a source that is there instead. */
  #entry(folder: string, target: string): string | null {
    return first(sourcesOfBuilt(target), (one) => this.#file(path.join(folder, one)));
  }

  /** Most of the names that are tried are not there: a folder that was listed says so at once. */
  #isListed(file: string): boolean {
    const folder = path.dirname(file);
    let names = this.#names.get(folder);
    if (!names) this.#names.set(folder, (names = new Set(this.#files.list(folder))));
    return names.has(path.basename(file));
  }

  #file(base: string): string | null {
    const is = (file: string): string | null =>
      this.#isListed(file) && this.#files.stamp(file) !== null ? file : null;
    const extension = path.extname(base);
    // Addresses and names of settings are often kept as data.
    if (extension === '.json') return is(base);
    if (CODE_EXTENSIONS.includes(extension)) {
      const stem = base.slice(0, -extension.length);
      const written = /^\.[cm]?jsx?$/.test(extension)
        ? first([extension.replace('j', 't'), '.tsx'], (one) => is(stem + one))
        : null;
      const found = is(base) ?? written;
      if (found !== null) return found;
    }
    return (
      first(CODE_EXTENSIONS, (one) => is(base + one)) ??
      first(CODE_EXTENSIONS, (one) => is(path.join(base, `index${one}`)))
    );
  }
}

/** `exports` in its long form. */
function exportsOf(manifest: Record<string, unknown>): unknown {
  const { exports } = manifest;
  const isMap = Object.keys(recordOf(exports)).some((key) => key.startsWith('.'));
  return exports === undefined || isMap ? exports : { '.': exports };
}

/** What a map of `imports` or `exports` gives for a name, under any condition. */
function targetsIn(map: unknown, name: string): string[] {
  const entries = Object.entries(recordOf(map));
  const exact = entries.filter(([key]) => key === name).flatMap(([, target]) => stringsIn(target));
  const patterns = entries.flatMap(([key, target]) => {
    const [head, tail, more] = key.split('*');
    if (tail === undefined || more !== undefined || !name.startsWith(head!) || !name.endsWith(tail))
      return [];
    const middle = name.slice(head!.length, name.length - tail.length);
    return stringsIn(target).map((one) => one.replaceAll('*', middle));
  });
  return [...exact, ...patterns].filter((target) => target.startsWith('.'));
}

function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function first<T, R>(items: Iterable<T>, find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
