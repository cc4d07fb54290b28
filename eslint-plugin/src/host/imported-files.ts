import path from 'node:path';
import { refusalsSoFar } from '../engine/native-parser.js';
import { parseSource } from '../engine/parse.js';
import type { Exported, Importer, Maker, OtherFiles, Reach, SourceFile, SourceText } from '../flow/index.js';
import { mayContainPractice, mayTellImporters } from '../practices/index.js';
import { ofLastText } from '../text/of-last-text.js';
import type { FileSystem } from './file-system.js';
import { Importers } from './importers.js';
import { homesOf, type Homes, type ModuleTexts } from './export-homes.js';
import { declaresByText, specifiersIn, type HandedOn } from './module-text.js';
import { ModulePaths } from './module-paths.js';

/** Larger files are bundles or data. */
const MAX_LENGTH = 300_000;
/** Characters of all the files that are kept parsed. */
const MAX_PARSED = 1_500_000;
/** Characters of all the files that are kept at all. */
const MAX_KEPT = 40_000_000;
/** Files that one examined file may lead to. */
const MAX_REACHED = 150;

/** What is known of a file that others import. */
interface Known {
  stamp: string;
  /** Null when it cannot matter to those that import it. */
  text: string | null;
  handedOn?: HandedOn;
  /** Where what it exports may be made, by its name there, and the files that this was read off, as they were. */
  homes: Map<string, FoundHomes>;
  /** The files that it imports, as they were found in one round. */
  imports?: { round: number; files: readonly string[] };
  /** Null when it cannot be parsed; undefined when nobody has asked. */
  source?: SourceFile | null;
  tests: Map<(text: string) => boolean, boolean>;
  declared: Map<string, boolean>;
}

interface FoundHomes {
  round: number;
  homes: Homes<KnownText>;
  hangsOn: readonly (readonly [file: string, as: Known | null])[];
}

/** One that may matter. */
type KnownText = Known & { text: string };

/** The files of the project that its imports lead to, each read and parsed once while it stays as it is. */
export class ImportedFiles implements OtherFiles {
  readonly #files: FileSystem;
  readonly #areStill: boolean;
  readonly #paths: ModulePaths;
  readonly #importers: Importers;
  readonly #known = new Map<string, Known>();
  /** Of the files that were asked about since the last beginning. */
  readonly #stamps = new Map<string, string | null>();
  readonly #parsed = new Map<string, Known>();
  /** Changes when files may have come or gone. */
  #round = 0;
  #keptLength = 0;
  #parsedLength = 0;
  readonly #modules: ModuleTexts<KnownText> = {
    fileOf: (specifier, importer) => this.#file(specifier, importer),
    textOf: (file) => {
      const known = this.#read(file);
      return known === null || known.text === null ? null : (known as KnownText);
    },
  };
  /** Of one file after the other, each asked about many times. */
  readonly #specifiersIn = ofLastText(specifiersIn);

  /**
   * @param root the folder whose files are asked what they import
   * @param areStill whether no file changes until `refresh`
   */
  constructor(files: FileSystem, root: string, { areStill = false } = {}) {
    this.#files = files;
    this.#areStill = areStill;
    this.#paths = new ModulePaths(files);
    this.#importers = new Importers(files, this.#paths, root);
  }

  /** Forgets which files there are; what was parsed stays while unchanged. */
  refresh(): void {
    this.#round += 1;
    this.#stamps.clear();
    this.#paths.refresh();
    this.#importers.refresh();
  }

  /** Called before a file is examined: what has changed since the last one is seen from now on. */
  begin(): void {
    if (!this.#areStill) this.#stamps.clear();
  }

  #stamp(file: string): string | null {
    let stamp = this.#stamps.get(file);
    if (stamp === undefined) this.#stamps.set(file, (stamp = this.#files.stamp(file)));
    return stamp;
  }

  /** Finds out in steps which files import which, so that nobody who asks has to wait for it. */
  prepareImporters(): Generator<void> {
    return this.#importers.prepare();
  }

  find(specifier: string, importer: string): SourceFile | null {
    try {
      const file = this.#file(specifier, importer);
      return file === null ? null : this.#sourceOf(file);
    } catch {
      return null;
    }
  }

  reach(importer: SourceText, test: (text: string) => boolean, { from, looked }: Reach = {}): boolean {
    try {
      const first = from === undefined ? this.#specifiersIn(importer.text) : [from];
      const found = new Set(this.#imports(importer.filename, first));
      for (const file of found) {
        if (found.size > MAX_REACHED) return true;
        looked?.(file);
        const known = this.#read(file);
        if (known === null || known.text === null) continue;
        if (this.#passes(known, known.text, test)) return true;
        for (const next of this.#importsOf(file, known, known.text)) found.add(next);
      }
      return false;
    } catch {
      return true;
    }
  }

  passes(specifier: string, importer: string, test: (text: string) => boolean, what: Exported): boolean {
    try {
      const found = this.#homes(specifier, importer, what);
      return (
        found !== null &&
        (found.isOpen || found.homes.some(({ module }) => this.#passes(module, module.text, test)))
      );
    } catch {
      return true;
    }
  }

  leads(specifier: string, importer: string, looked?: (file: string) => void): boolean {
    try {
      const file = this.#file(specifier, importer);
      if (file !== null) looked?.(file);
      return file !== null && (this.#read(file)?.text ?? null) !== null;
    } catch {
      return true;
    }
  }

  declares(specifier: string, importer: string, what: Exported): boolean {
    try {
      const file = this.#file(specifier, importer);
      const known = file === null ? null : this.#read(file);
      if (file !== null) what.looked?.(file);
      if (known === null || known.text === null) return false;
      if (declares(known as KnownText, what.name)) return true;
      const { homes, isOpen } = this.#homes(specifier, importer, what)!;
      return !isOpen && homes.length > 0 && homes.every(({ module, name }) => declares(module, name));
    } catch {
      return false;
    }
  }

  mayExport(specifier: string, importer: string, what: Exported): boolean {
    try {
      const found = this.#homes(specifier, importer, what);
      return found === null || found.isOpen || found.homes.length > 0;
    } catch {
      return true;
    }
  }

  makersOf(specifier: string, importer: string, what: Exported): readonly Maker[] | null {
    try {
      const found = this.#homes(specifier, importer, what);
      if (found === null || found.isOpen || found.homes.length === 0) return null;
      return found.homes.map(({ file, name }) => ({ filename: file, name }));
    } catch {
      return null;
    }
  }

  open(filename: string): SourceFile | null {
    try {
      return this.#sourceOf(filename);
    } catch {
      return null;
    }
  }

  importersOf(filename: string): readonly Importer[] | null {
    try {
      return this.#importers.of(filename);
    } catch {
      return null;
    }
  }

  versionOf(filename: string): string {
    return `${this.#round} ${filename === '' ? '' : this.#stamp(filename)}`;
  }

  /** A file as it was parsed for its importers, if its text is still this one. */
  parsedAs(file: string, text: string): SourceFile | null {
    const source = this.#parsed.get(file)?.source ?? null;
    return source?.text === text ? source : null;
  }

  /** Where what an import means may be made; null for what is no file of the project, or does not matter. */
  #homes(specifier: string, importer: string, { name, looked }: Exported): Homes<KnownText> | null {
    const file = this.#file(specifier, importer);
    const known = file === null ? null : this.#read(file);
    if (file === null || known === null || known.text === null) return null;
    let found = known.homes.get(name);
    if (!found || !this.#isStill(found)) {
      const hangsOn: [string, Known | null][] = [];
      const homes = homesOf<KnownText>(file, name, this.#modules, (each) =>
        hangsOn.push([each, this.#read(each)]),
      );
      known.homes.set(name, (found = { round: this.#round, homes, hangsOn }));
    }
    if (looked) for (const [each] of found.hangsOn) looked(each);
    return found.homes;
  }

  #isStill({ round, hangsOn }: FoundHomes): boolean {
    if (this.#areStill && round === this.#round) return true;
    return hangsOn.every(([each, as]) => this.#read(each) === as);
  }

  #passes({ tests }: Known, text: string, test: (text: string) => boolean): boolean {
    let passes = tests.get(test);
    if (passes === undefined) tests.set(test, (passes = test(text)));
    return passes;
  }

  #importsOf(file: string, known: Known, text: string): readonly string[] {
    if (known.imports?.round !== this.#round)
      known.imports = { round: this.#round, files: this.#imports(file, specifiersIn(text)) };
    return known.imports.files;
  }

  #imports(importer: string, specifiers: readonly string[]): string[] {
    return specifiers.flatMap((specifier) => this.#file(specifier, importer) ?? []);
  }

  #file(specifier: string, importer: string): string | null {
    const file = this.#paths.find(specifier, importer);
    return file === importer ? null : file;
  }

  #read(file: string): Known | null {
    const stamp = this.#stamp(file);
    if (stamp === null) return null;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known;
    if (this.#keptLength > MAX_KEPT) {
      this.#known.clear();
      this.#keptLength = 0;
    }
    this.#drop(file);
    const read = this.#files.read(file);
    const text = 'text' in read && isWorthIt(read.text) ? read.text : null;
    const fresh: Known = { stamp, text, homes: new Map(), tests: new Map(), declared: new Map() };
    this.#known.set(file, fresh);
    this.#keptLength += text?.length ?? 0;
    return fresh;
  }

  #sourceOf(file: string): SourceFile | null {
    const known = this.#read(file);
    if (known === null || known.text === null) return null;
    if (known.source === undefined) this.#parse(file, known, known.text);
    else if (this.#parsed.delete(file)) {
      // What is asked for again and again is dropped last.
      this.#parsed.set(file, known);
    }
    return known.source ?? null;
  }

  #parse(file: string, known: Known, text: string): void {
    const refusals = refusalsSoFar();
    const source = parsed(file, text);
    // What this thread refuses to read is refused whenever it is asked for: that tells who else hangs on it.
    if (refusalsSoFar() !== refusals) return;
    known.source = source;
    if (source === null) return;
    this.#drop(file);
    this.#parsed.set(file, known);
    this.#parsedLength += text.length;
    for (const oldest of this.#parsed.keys()) {
      if (this.#parsedLength <= MAX_PARSED || oldest === file) break;
      this.#drop(oldest);
    }
  }

  /** Forgets how a file was parsed. */
  #drop(file: string): void {
    const parsed = this.#parsed.get(file);
    if (!parsed) return;
    this.#parsed.delete(file);
    this.#parsedLength -= parsed.text?.length ?? 0;
    delete parsed.source;
  }
}

/** Whether a file declares by its text what it exports under a name. */
function declares({ text, declared }: KnownText, name: string): boolean {
  let answer = declared.get(name);
  if (answer === undefined) declared.set(name, (answer = declaresByText(text, name)));
  return answer;
}

/** Null for what cannot be parsed. Data is what a script of the same words would export. */
function parsed(file: string, text: string): SourceFile | null {
  const found = file.endsWith('.json')
    ? parseSource(`${path.normalize(file)}.js`, `module.exports = ${text}`)
    : parseSource(path.normalize(file), text);
  return 'source' in found ? found.source : null;
}

function isWorthIt(text: string): boolean {
  return text.length <= MAX_LENGTH && (mayTellImporters(text) || mayContainPractice(text));
}
