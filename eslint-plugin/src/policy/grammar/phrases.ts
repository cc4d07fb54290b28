import { stemNoun, tokenize, type Token } from './tokens.js';

interface TrieNode<T> {
  next: Map<string, TrieNode<T>>;
  value: T | undefined;
}

/** A phrase found in a sentence: token indexes, the end exclusive. */
export interface PhraseMatch<T> {
  start: number;
  end: number;
  value: T;
}

const OF_WHICH = /^(?:the|a|an|each|every|any|your|our|this|that|their|its)$/;

/** A table of phrases that is matched word by word, longest first. */
export class PhraseTable<T> {
  readonly #root: TrieNode<T> = { next: new Map(), value: undefined };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      let node = this.#root;
      for (const token of tokenize(phrase, 0, phrase.length)) {
        let next = node.next.get(token.stem);
        if (!next) node.next.set(token.stem, (next = { next: new Map(), value: undefined }));
        node = next;
      }
      node.value = value;
    }
  }

  /** The longest phrase that begins at a token. */
  matchAt(tokens: readonly Token[], start: number, limit = tokens.length): PhraseMatch<T> | null {
    let node: TrieNode<T> | undefined = this.#root;
    let best: PhraseMatch<T> | null = null;
    for (let i = start; i < limit; i++) {
      const next: TrieNode<T> | undefined = node.next.get(tokens[i]!.stem);
      // "time of the request", "time of each request": one entry, "time of request", stands for all.
      if (!next && tokens[i - 1]?.text === 'of' && i - 1 > start && OF_WHICH.test(tokens[i]!.text)) continue;
      node = next;
      if (!node) break;
      if (node.value !== undefined) best = { start, end: i + 1, value: node.value };
    }
    return best;
  }

  /** All phrases of a span, left to right, none inside another. */
  matchAll(tokens: readonly Token[], start = 0, end = tokens.length): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let i = start; i < end;) {
      const match = this.matchAt(tokens, i, end);
      if (match) matches.push(match);
      i = match ? match.end : i + 1;
    }
    return matches;
  }
}

export { stemNoun };
