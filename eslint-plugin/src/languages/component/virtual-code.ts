/** A piece of generated code that stands for a piece of the file. */
interface Segment {
  start: number;
  length: number;
  sourceStart: number;
  sourceLength: number;
}

/**
 * TypeScript with JSX that does what a component does, and what each part of it stands for in the component's file.
 * Offsets count UTF-16 units.
 */
export interface VirtualCode {
  text: string;
  /** The stretch of the file that a stretch of the code stands for; both ends exclusive. */
  sourceOf(start: number, end: number): [number, number];
  /** From where on the code is that of the template; names there may mean what no script declares. */
  templateStart: number;
}

/** What a piece of code is in its place. */
export type PieceKind = 'expression' | 'pattern' | 'statements' | 'function';

/** Whether a piece of the file can be parsed as what it should be. */
export type Accepts = (kind: PieceKind, code: string) => boolean;

const INSTEAD: Record<PieceKind, string> = {
  expression: 'undefined',
  pattern: '_',
  statements: '',
  function: '_()',
};

/** Writes virtual code: some copied from the file, some made up. */
export class CodeWriter {
  #text = '';
  readonly #segments: Segment[] = [];
  #templateStart = Infinity;

  constructor(
    readonly source: string,
    readonly accepts: Accepts = () => true,
  ) {}

  get length(): number {
    return this.#text.length;
  }

  /** Code that stands for nothing in the file. */
  made(code: string): this {
    this.#text += code;
    return this;
  }

  /** Code as it stands in the file. */
  copied(start: number, end: number): this {
    return this.renamed(this.source.slice(start, end), start, end);
  }

  /** A piece of code of the template; one that is refused is left out. */
  piece(kind: PieceKind, start: number, end: number): this {
    const code = this.source.slice(start, end);
    if (code.trim() === '' || !this.accepts(kind, code)) return this.made(INSTEAD[kind]);
    // The code may end in a comment that goes up to the end of the line.
    return this.copied(start, end).made('\n');
  }

  /** Other code for a piece of the file. */
  renamed(code: string, start: number, end: number): this {
    if (code !== '') {
      this.#segments.push({
        start: this.#text.length,
        length: code.length,
        sourceStart: start,
        sourceLength: end - start,
      });
    }
    this.#text += code;
    return this;
  }

  /** What follows comes from the template. */
  beginTemplate(): this {
    this.#templateStart = this.#text.length;
    return this;
  }

  done(): VirtualCode {
    const segments = this.#segments;
    return {
      text: this.#text,
      templateStart: this.#templateStart,
      sourceOf: (start, end) => {
        const from = startOf(segments, start);
        return [from, Math.max(from, endOf(segments, end))];
      },
    };
  }
}

/** Index of the last segment that begins at or before an offset; -1 when there is none. */
function lastAt(segments: readonly Segment[], offset: number): number {
  let low = -1;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What begins in made up code begins with the next that is not. */
function startOf(segments: readonly Segment[], offset: number): number {
  const index = lastAt(segments, offset);
  const segment = segments[index];
  if (segment && offset < segment.start + segment.length) return within(segment, offset);
  const next = segments[index + 1];
  if (next) return next.sourceStart;
  return segment ? segment.sourceStart + segment.sourceLength : 0;
}

/** What ends in made up code ends with the last before it that is not. */
function endOf(segments: readonly Segment[], offset: number): number {
  const segment = segments[lastAt(segments, offset - 1)];
  if (!segment) return 0;
  if (offset >= segment.start + segment.length) return segment.sourceStart + segment.sourceLength;
  return within(segment, offset);
}

function within(segment: Segment, offset: number): number {
  return segment.sourceStart + Math.min(offset - segment.start, segment.sourceLength);
}
