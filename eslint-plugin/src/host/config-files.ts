import path from 'node:path';
import picomatch from 'picomatch';
import { CONFIG_PLACES, IGNORED_INCLUDES } from '../data/config-places.js';
import { kindOf } from '../engine/file-kinds.js';
import type { ConfigResolver } from '../practices/index.js';
import type { FileSystem } from './file-system.js';
import { toPosix } from './posix-path.js';

type Kind = Parameters<ConfigResolver['mainsOf']>[1];

/** How far above a file its main configuration is looked for. */
const MAX_UP = 4;
/** Entries of a folder that are looked at. */
const MAX_LISTED = 2000;

/**
 * Finds the configurations that belong together in a project, where they lie as in the repository and not as on the
 * machine: what `/etc/nginx/conf.d/*.conf` means is looked for beside the file that says it. Nothing outside `root`
 * is read.
 */
export class ConfigFiles implements ConfigResolver {
  readonly #root: string;
  readonly #files: FileSystem;

  constructor(root: string, files: FileSystem) {
    this.#root = root;
    this.#files = files;
  }

  mainsOf(filename: string, kind: Kind): string[] {
    const { mains, folders } = CONFIG_PLACES[kind];
    const found: string[] = [];
    let folder = path.dirname(filename);
    for (let up = 0; up <= MAX_UP && this.#isInside(folder); up++) {
      for (const place of [folder, ...folders.map((name) => path.join(folder, name))]) {
        found.push(...mains.map((main) => path.join(place, main)).filter((file) => this.#exists(file)));
      }
      folder = path.dirname(folder);
    }
    return [...new Set(found)];
  }

  neighboursOf(filename: string, kind: Kind): string[] {
    if (!CONFIG_PLACES[kind].together) return [];
    const folder = path.dirname(filename);
    return this.#list(folder)
      .map((name) => path.join(folder, name))
      .filter((file) => file !== filename && kindOf(file) === kind && this.#exists(file));
  }

  included(pattern: string, { main, file, kind }: { main: string; file: string; kind: Kind }): string[] {
    if (pattern.includes('\0') || pattern.length > 1000) return [];
    const bases = [...new Set([path.dirname(main), path.dirname(file)])];
    for (const relative of this.#spellings(pattern, kind)) {
      for (const base of bases) {
        const found = this.#glob(path.resolve(base, relative));
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  isExamined(file: string, kind: Kind): boolean {
    return kindOf(file) === kind;
  }

  textOf(file: string): string | null {
    const read = this.#files.read(file);
    return 'text' in read ? read.text : null;
  }

  /** The ways in which a repository may lay out what a machine has in its folder. */
  #spellings(pattern: string, kind: Kind): string[] {
    const known = CONFIG_PLACES[kind].prefixes.find((prefix) => pattern.startsWith(prefix));
    const relative = known === undefined ? pattern : pattern.slice(known.length);
    const parts = relative.split('/').filter((part) => part !== '');
    const spelled = path.posix.isAbsolute(relative)
      ? [relative, parts.slice(-2).join('/'), parts.slice(-1).join('/')]
      : [relative];
    return spelled.flatMap((one) => [one, one.replace(/(sites|conf|mods)-enabled\b/, '$1-available')]);
  }

  /** Files of a pattern, sorted by name as servers do; a folder stands for the files in it. */
  #glob(pattern: string): string[] {
    const { root } = path.parse(pattern);
    let found = [root];
    for (const part of toPosix(pattern.slice(root.length)).split('/')) {
      const isGlob = /[*?[\]{}]/.test(part);
      const matches = isGlob ? picomatch(part, { dot: part.startsWith('.') }) : null;
      found = found
        .flatMap((folder) =>
          matches === null
            ? [path.join(folder, part)]
            : this.#isInside(folder)
              ? this.#list(folder)
                  .filter((name) => matches(name))
                  .map((name) => path.join(folder, name))
              : [],
        )
        .slice(0, MAX_LISTED);
    }
    const inside = found.filter((file) => this.#isInside(file));
    return inside.flatMap((file) =>
      this.#exists(file)
        ? [file]
        : this.#list(file)
            .filter((name) => !IGNORED_INCLUDES.test(name))
            .map((name) => path.join(file, name))
            .filter((one) => this.#exists(one)),
    );
  }

  #list(folder: string): string[] {
    return this.#files.list(folder).slice(0, MAX_LISTED).sort();
  }

  #exists(file: string): boolean {
    return this.#files.stamp(file) !== null;
  }

  #isInside(file: string): boolean {
    const relative = path.relative(this.#root, file);
    return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
  }
}
