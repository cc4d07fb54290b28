import { spanIn, type ConfigWord } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import { LineIndex } from '../../text/line-index.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook, type HostBook } from '../hosts.js';
import { inOrder, practiceAt, type PracticeFields } from '../practice-at.js';
import type { Entry } from './set.js';

/** What a configuration does; a server's, unless said otherwise. */
export type ConfigPractice = Omit<PracticeFields, 'side' | 'recipient'> &
  Partial<Pick<PracticeFields, 'side' | 'recipient'>>;

/** Gathers the practices of the file that is examined; those of other examined files are reported there. */
export class Reporter {
  readonly hosts: HostBook;
  readonly options: PracticeOptions;
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #found: Practice[] = [];

  constructor(file: string, text: string, options: PracticeOptions) {
    this.#file = file;
    this.#lines = new LineIndex(text);
    this.options = options;
    this.hosts = hostBook(options);
  }

  /** A practice of a whole directive; of a block, only its first line's words. */
  atEntry(entry: Entry, practice: ConfigPractice): void {
    const { directive } = entry;
    const last = directive.args.at(-1) ?? directive.name;
    this.#at(entry, directive.range[0], last.range[1], practice);
  }

  atWord(entry: Entry, word: ConfigWord, practice: ConfigPractice): void {
    this.#at(entry, word.range[0], word.range[1], practice);
  }

  /** A practice of a part of a word's value. */
  within(entry: Entry, word: ConfigWord, from: number, to: number, practice: ConfigPractice): void {
    this.#at(entry, ...spanIn(word, from, to), practice);
  }

  /** What was found, in order of position, each once. */
  get practices(): Practice[] {
    return inOrder(this.#found);
  }

  #at(entry: Entry, start: number, end: number, practice: ConfigPractice): void {
    const { file, via } = entry;
    if (file !== this.#file) {
      // What nobody would see there is reported where this file leads to it.
      if (via?.file === this.#file) this.atEntry(via, practice);
      return;
    }
    this.#found.push(
      practiceAt(this.#lines.range(start, end), { side: 'server', recipient: null, ...practice }),
    );
  }
}
