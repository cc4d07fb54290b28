import path from 'node:path';
import type { Analysis } from '../engine/analyze.js';
import { isDirective } from '../engine/directives.js';
import type { PracticeOptions } from '../practices/index.js';

/**
 * What was found in one text of one file, kept so that it can be judged anew without being analysed anew. Small: no
 * tree and no text is kept.
 */
export class KnownAnalyses {
  readonly #byOptions = new Map<string, Analysis>();
  readonly #imports = new Set<string>();
  readonly #unresolved = new Set<string>();
  #isMinified: boolean | undefined;

  isMinified(look: () => boolean): boolean {
    return (this.#isMinified ??= look());
  }

  /** @param analyze called where the text has not been analysed by these options yet */
  analysis(options: PracticeOptions, analyze: (options: PracticeOptions) => Analysis): Analysis {
    const key = JSON.stringify(options);
    let known = this.#byOptions.get(key);
    if (known === undefined) {
      const found = analyze(this.#watched(options));
      known = { ...found, comments: found.comments.filter(isDirective) };
      // Options change while a promises file is typed: what was found by older ones is of no more use.
      if (this.#byOptions.size >= MAX_OPTIONS) this.#byOptions.clear();
      this.#byOptions.set(key, known);
    }
    return known;
  }

  /** Whether what was found may hang on a file that has changed, appeared or gone. */
  hangsOn(changed: string): boolean {
    return this.#imports.has(changed) || (this.#unresolved.size > 0 && this.#unresolved.has(stemOf(changed)));
  }

  #watched({ resolve, ...options }: PracticeOptions): PracticeOptions {
    if (!resolve) return options;
    return {
      ...options,
      resolve: (specifier, importer) => {
        const source = resolve(specifier, importer);
        if (source !== null) this.#imports.add(source.filename);
        // A package's name hangs on no file here; what is left may yet be written.
        else if (LOCAL.test(specifier)) this.#unresolved.add(stemOf(specifier));
        return source;
      },
    };
  }
}

/** A shared package may belong to this many sites without being analysed anew for each edit. */
const MAX_OPTIONS = 4;
const LOCAL = /^[.#~]|^@\//;

/** By what a specifier and the file that it means agree: `./log`, `log.ts` and `log/index.ts` come to `log`. */
function stemOf(file: string): string {
  const { name, dir } = path.posix.parse(file.replaceAll('\\', '/'));
  return name === 'index' ? path.posix.basename(dir) : name;
}
