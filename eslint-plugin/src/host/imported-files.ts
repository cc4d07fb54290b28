import path from 'node:path';
import { parseSource } from '../engine/parse.js';
import type { SourceFile } from '../flow/source-file.js';
import { mayContainPractice, mayTellImporters } from '../practices/index.js';
import type { FileSystem } from './file-system.js';
import { ModulePaths } from './module-paths.js';

/** Larger files are bundles or data. */
const MAX_LENGTH = 300_000;
/** Characters of all the files that are kept parsed. */
const MAX_KEPT = 1_500_000;

interface Parsed {
  stamp: string;
  length: number;
  source: SourceFile | null;
}

/** The files of the project that its imports lead to, each parsed once while it stays as it is. */
export class ImportedFiles {
  readonly #files: FileSystem;
  readonly #paths: ModulePaths;
  readonly #parsed = new Map<string, Parsed>();
  #kept = 0;

  constructor(files: FileSystem) {
    this.#files = files;
    this.#paths = new ModulePaths(files);
  }

  /** Forgets which files there are; what was parsed stays while unchanged. */
  refresh(): void {
    this.#paths.refresh();
  }

  /** Never throws: what cannot be found, read or parsed is left to what its name tells. */
  resolve = (specifier: string, importer: string): SourceFile | null => {
    try {
      const file = this.#paths.find(specifier, importer);
      return file === null || file === importer ? null : this.#read(file);
    } catch {
      return null;
    }
  };

  /** A file as it was parsed for its importers, if its text is still this one. */
  parsedAs(file: string, text: string): SourceFile | null {
    const source = this.#parsed.get(file)?.source ?? null;
    return source?.text === text ? source : null;
  }

  #read(file: string): SourceFile | null {
    const stamp = this.#files.stamp(file);
    if (stamp === null) return null;
    const known = this.#parsed.get(file);
    if (known?.stamp === stamp) return known.source;
    if (known) this.#forget(file, known);
    const parsed = { stamp, ...this.#parse(file) };
    this.#parsed.set(file, parsed);
    this.#kept += parsed.length;
    for (const [oldest, { length, source }] of this.#parsed) {
      if (this.#kept <= MAX_KEPT) break;
      if (oldest !== file && source) this.#forget(oldest, { length });
    }
    return parsed.source;
  }

  #forget(file: string, { length }: Pick<Parsed, 'length'>): void {
    this.#parsed.delete(file);
    this.#kept -= length;
  }

  #parse(file: string): { length: number; source: SourceFile | null } {
    const read = this.#files.read(file);
    const isWorthIt = (text: string): boolean =>
      text.length <= MAX_LENGTH && (mayTellImporters(text) || mayContainPractice(text));
    if (!('text' in read) || !isWorthIt(read.text)) return { length: 0, source: null };
    // Data is what a script of the same words would export.
    const parsed = file.endsWith('.json')
      ? parseSource(`${path.normalize(file)}.js`, `module.exports = ${read.text}`)
      : parseSource(path.normalize(file), read.text);
    return 'source' in parsed
      ? { length: read.text.length, source: parsed.source }
      : { length: 0, source: null };
  }
}
