/** A change that a person may choose; nothing is ever changed by itself. */
export interface Suggestion {
  /** What it does, as a sentence. */
  text: string;
  /** Replacements, in order and without overlap; offsets count UTF-16 units of the file's text. */
  edits: readonly { start: number; end: number; text: string }[];
}
