import { CONFIG_PARSERS, type ConfigKind } from '../../languages/config/parsers.js';
import type { ConfigDirective, ConfigTree } from '../../languages/config/tree.js';

/** Leads from a configuration to those that belong together with it; all paths are absolute. */
export interface ConfigResolver {
  /** Main files that may include a file, the nearest first. */
  mainsOf(filename: string, kind: ConfigKind): string[];
  /** Files of the same kind that lie beside a file and that one main file would include with it. */
  neighboursOf(filename: string, kind: ConfigKind): string[];
  /** The files that an include means, in order; empty when there are none. */
  included(pattern: string, from: { main: string; file: string; kind: ConfigKind }): string[];
  /** Whether a file is examined as this kind by itself, so that what stands in it is reported there. */
  isExamined(path: string, kind: ConfigKind): boolean;
  /** Null where a file cannot be read. */
  textOf(path: string): string | null;
}

/** A directive where it takes effect: an include is replaced by what it includes. */
export interface Entry {
  directive: ConfigDirective;
  /** Absolute path of the file in which it stands. */
  file: string;
  /** The include that leads to its file, where that one is not examined by itself. */
  via: Entry | null;
  /** In which block it stands. */
  scope: Scope;
  /** What its own block holds; null for a directive without one. */
  block: Scope | null;
}

/** A block, or the whole configuration. */
export interface Scope {
  /** The directive whose block it is; null for the whole configuration. */
  owner: Entry | null;
  entries: Entry[];
  /** The same by their names, in lower case. */
  byName: Map<string, Entry[]>;
}

/** Configurations that are read for one that is examined. */
const MAX_FILES = 64;
/** Directives in them, counting a file anew for each include of it. */
const MAX_ENTRIES = 20_000;
const MAX_LENGTH = 300_000;
const MAX_INCLUDE_DEPTH = 10;

export interface SetOptions {
  filename: string;
  tree: ConfigTree;
  kind: ConfigKind;
  /** The pattern that a directive includes; null for another directive. */
  includeOf(directive: ConfigDirective): string | null;
  resolver: ConfigResolver | null;
}

/** A configuration with all that belongs to it. */
export interface ConfigSet {
  root: Scope;
  /** Whether the main file is among them, so that what is not set anywhere has its default. */
  isWhole: boolean;
  /** What is included and is not there to be read. */
  missing: readonly string[];
}

/** Puts together the configuration that a file is part of. */
export function loadSet(options: SetOptions): ConfigSet {
  const { filename, kind, resolver } = options;
  for (const main of resolver?.mainsOf(filename, kind) ?? []) {
    const loader = new Loader(options, main);
    const root = loader.load([main]);
    if (loader.seen.has(filename)) return { root, isWhole: true, missing: loader.missing };
  }
  const beside = resolver?.neighboursOf(filename, kind) ?? [];
  const loader = new Loader(options, filename);
  return { root: loader.load([filename, ...beside]), isWhole: false, missing: loader.missing };
}

/** Where the directives come from that are taken in. */
interface Place {
  file: string;
  /** The files that include each other down to this one, which is the last. */
  within: readonly string[];
  via: Entry | null;
}

class Loader {
  readonly #options: SetOptions;
  readonly #main: string;
  readonly #trees = new Map<string, ConfigTree | null>();
  /** The files that were read. */
  readonly seen = new Set<string>();
  readonly missing: string[] = [];
  #entries = 0;

  constructor(options: SetOptions, main: string) {
    this.#options = options;
    this.#main = main;
    this.#trees.set(options.filename, options.tree);
  }

  load(files: readonly string[]): Scope {
    const root: Scope = { owner: null, entries: [], byName: new Map() };
    for (const file of files) this.#expandFile(file, root, [], null);
    return root;
  }

  #expandFile(file: string, scope: Scope, within: readonly string[], via: Entry | null): void {
    if (within.includes(file) || within.length > MAX_INCLUDE_DEPTH) return;
    const tree = this.#tree(file);
    if (tree) this.#expand(tree.root.body, scope, { file, within: [...within, file], via });
  }

  #expand(body: readonly ConfigDirective[], scope: Scope, place: Place): void {
    const { file, within, via } = place;
    for (const directive of body) {
      if (++this.#entries > MAX_ENTRIES) return;
      const entry: Entry = { directive, file, via, scope, block: null };
      const pattern = this.#options.includeOf(directive);
      if (pattern !== null) {
        const { kind, resolver } = this.#options;
        const files = resolver?.included(pattern, { main: this.#main, file, kind }) ?? [];
        if (files.length === 0) this.missing.push(pattern);
        for (const found of files) {
          const isSeen = found === this.#options.filename || resolver!.isExamined(found, kind);
          this.#expandFile(found, scope, within, isSeen ? null : (via ?? entry));
        }
        continue;
      }
      addTo(scope, entry);
      if (directive.body === null) continue;
      entry.block = { owner: entry, entries: [], byName: new Map() };
      this.#expand(directive.body, entry.block, place);
    }
  }

  #tree(file: string): ConfigTree | null {
    const known = this.#trees.get(file);
    if (known !== undefined) {
      this.seen.add(file);
      return known;
    }
    if (this.#trees.size >= MAX_FILES) return null;
    const text = this.#options.resolver?.textOf(file) ?? null;
    const tree = text === null || text.length > MAX_LENGTH ? null : CONFIG_PARSERS[this.#options.kind](text);
    this.#trees.set(file, tree);
    if (tree) this.seen.add(file);
    return tree;
  }
}

/** Every directive of a block and of the blocks within, in the order in which they take effect. */
export function* allEntries(scope: Scope): Iterable<Entry> {
  for (const entry of scope.entries) {
    yield entry;
    if (entry.block) yield* allEntries(entry.block);
  }
}

/** The blocks around an entry, the innermost first. */
export function* scopesAround(scope: Scope): Iterable<Scope> {
  for (let at: Scope | null = scope; at; at = at.owner?.scope ?? null) yield at;
}

/** Whether an entry stands within a block of this name. */
export function isWithin({ scope }: Entry, name: string): boolean {
  for (const { owner } of scopesAround(scope)) if (owner && nameOf(owner) === name) return true;
  return false;
}

/** Name of a directive in lower case. */
export function nameOf({ directive }: Entry): string {
  return directive.name.value.toLowerCase();
}

/** The directives of a name that count in a block: its own, else those of the nearest block around it. */
export function inherited(scope: Scope, name: string): Entry[] {
  for (const { byName } of scopesAround(scope)) {
    const own = byName.get(name);
    if (own) return own;
  }
  return [];
}

function addTo({ entries, byName }: Scope, entry: Entry): void {
  entries.push(entry);
  const name = nameOf(entry);
  const known = byName.get(name);
  if (known) known.push(entry);
  else byName.set(name, [entry]);
}
