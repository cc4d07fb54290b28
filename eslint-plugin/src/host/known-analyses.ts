import path from 'node:path';
import type { Analysis } from '../engine/analyze.js';
import { isDirective } from '../engine/directives.js';
import { kindOf } from '../engine/file-kinds.js';
import { refusalsSoFar } from '../engine/native-parser.js';
import type { OtherFiles } from '../flow/index.js';
import type { ConfigResolver, PracticeOptions } from '../practices/index.js';
import { specifiersIn } from './module-text.js';

/** The same as data that threads can hand to each other. */
export interface PlainAnalyses {
  byOptions: [options: string, analysis: Analysis][];
  imports: string[];
  unresolved: string[];
  isMinified: boolean | undefined;
  readsConfigs: boolean;
  asksImporters: boolean;
}

/**
 * What was found in one text of one file, kept so that it can be judged anew without being analysed anew. Small: no
 * tree and no text is kept.
 */
export class KnownAnalyses {
  readonly #byOptions = new Map<string, Analysis>();
  readonly #imports = new Set<string>();
  readonly #unresolved = new Set<string>();
  #isMinified: boolean | undefined;
  #readsConfigs = false;
  #asksImporters = false;

  static of(plain: PlainAnalyses): KnownAnalyses {
    const known = new KnownAnalyses();
    for (const [options, analysis] of plain.byOptions) known.#byOptions.set(options, analysis);
    for (const file of plain.imports) known.#imports.add(file);
    for (const stem of plain.unresolved) known.#unresolved.add(stem);
    known.#isMinified = plain.isMinified;
    known.#readsConfigs = plain.readsConfigs;
    known.#asksImporters = plain.asksImporters;
    return known;
  }

  plain(): PlainAnalyses {
    return {
      byOptions: [...this.#byOptions],
      imports: [...this.#imports],
      unresolved: [...this.#unresolved],
      isMinified: this.#isMinified,
      readsConfigs: this.#readsConfigs,
      asksImporters: this.#asksImporters,
    };
  }

  isMinified(look: () => boolean): boolean {
    return (this.#isMinified ??= look());
  }

  /** @param analyze called where the text has not been analysed by these options yet */
  analysis(options: PracticeOptions, analyze: (options: PracticeOptions) => Analysis): Analysis {
    const key = JSON.stringify(options);
    let known = this.#byOptions.get(key);
    if (known === undefined) {
      const refusals = refusalsSoFar();
      const found = analyze(this.#watched(options));
      // What this thread must not parse was not analysed.
      if (refusalsSoFar() !== refusals) return found;
      known = { ...found, comments: found.comments.filter(isDirective) };
      // Options change while a promises file is typed: what was found by older ones is of no more use.
      if (this.#byOptions.size >= MAX_OPTIONS) this.#byOptions.clear();
      this.#byOptions.set(key, known);
    }
    return known;
  }

  /** Whether what was found may hang on files that have changed, appeared or gone. */
  hangsOn(changed: readonly string[]): boolean {
    const isAlone = this.#imports.size === 0 && this.#unresolved.size === 0;
    if (isAlone && !this.#readsConfigs && !this.#asksImporters) return false;
    // Of many changes at once, as when a branch is switched, each is not asked about.
    if (changed.length > MANY) return true;
    return changed.some(
      (file) =>
        this.#imports.has(file) ||
        (this.#asksImporters && IMPORTING_KINDS.has(kindOf(file) ?? 'script')) ||
        (this.#unresolved.size > 0 && this.#unresolved.has(stemOf(file))) ||
        (this.#readsConfigs && CONFIG_KINDS.has(kindOf(file) ?? 'script')),
    );
  }

  #watched(options: PracticeOptions): PracticeOptions {
    const { others, configs } = options;
    return {
      ...options,
      configs: configs ? this.#watchedConfigs(configs) : null,
      others: others ? this.#watchedImports(others) : null,
    };
  }

  /** Which configurations belong together hangs on more than their texts. */
  #watchedConfigs(configs: ConfigResolver): ConfigResolver {
    return {
      mainsOf: (file, kind) => {
        this.#readsConfigs = true;
        return configs.mainsOf(file, kind);
      },
      neighboursOf: (file, kind) => configs.neighboursOf(file, kind),
      included: (pattern, place) => configs.included(pattern, place),
      isExamined: (file, kind) => configs.isExamined(file, kind),
      textOf: (file) => {
        this.#readsConfigs = true;
        // An included file may have any name.
        this.#imports.add(file);
        return configs.textOf(file);
      },
    };
  }

  #watchedImports(others: OtherFiles): OtherFiles {
    const note = (specifier: string): void => {
      // A package's name hangs on no file here; what is left may yet be written.
      if (LOCAL.test(specifier)) this.#unresolved.add(stemOf(specifier));
    };
    const looked = (file: string): void => {
      this.#imports.add(file);
    };
    const both = (more: typeof looked = () => {}) => {
      return (file: string): void => {
        looked(file);
        more(file);
      };
    };
    return {
      find: (specifier, importer) => {
        const source = others.find(specifier, importer);
        if (source !== null) this.#imports.add(source.filename);
        else note(specifier);
        return source;
      },
      versionOf: (filename) => others.versionOf(filename),
      relied: (filenames) => {
        for (const file of filenames) looked(file);
      },
      reach: (importer, test, how = {}) => {
        (how.from === undefined ? specifiersIn(importer.text) : [how.from]).forEach(note);
        return others.reach(importer, test, { ...how, looked: both(how.looked) });
      },
      passes: (specifier, importer, test, what) => {
        note(specifier);
        return others.passes(specifier, importer, test, { ...what, looked: both(what.looked) });
      },
      leads: (specifier, importer, more) => {
        note(specifier);
        return others.leads(specifier, importer, both(more));
      },
      declares: (specifier, importer, what) => {
        note(specifier);
        return others.declares(specifier, importer, { ...what, looked: both(what.looked) });
      },
      mayExport: (specifier, importer, what) => {
        note(specifier);
        return others.mayExport(specifier, importer, { ...what, looked: both(what.looked) });
      },
      makersOf: (specifier, importer, what) => {
        note(specifier);
        return others.makersOf(specifier, importer, { ...what, looked: both(what.looked) });
      },
      open: (filename) => others.open(filename),
      importersOf: (filename) => {
        this.#asksImporters = true;
        return others.importersOf(filename);
      },
    };
  }
}

/** A shared package may belong to this many sites without being analysed anew for each edit. */
const MAX_OPTIONS = 4;
const MANY = 100;
const CONFIG_KINDS: ReadonlySet<string> = new Set(['nginx', 'apache', 'logrotate', 'journald']);
/** What may come to import a file. */
const IMPORTING_KINDS: ReadonlySet<string> = new Set(['script', 'component', 'html', 'pug']);
const LOCAL = /^[.#~]|^@\//;

/** By what a specifier and the file that it means agree: `./log`, `log.ts` and `log/index.ts` come to `log`. */
function stemOf(file: string): string {
  const { name, dir } = path.posix.parse(file.replaceAll('\\', '/'));
  return name === 'index' ? path.posix.basename(dir) : name;
}
