import { CONJUNCTIONS } from '../../data/function-words.js';
import { readSubject } from './clause-subject.js';
import { inherit, isTight } from './coordination.js';
import { THINGS } from './lexicon.js';
import { type Predicate, REACH } from './predicate.js';
import type { Token } from './tokens.js';
import { type VerbWord, verbWord } from './verb-forms.js';
import { isAuxiliary, isGroupWord, readGroup } from './verb-group.js';
import { formOf } from './verb-shape.js';

/** Finds the predicates of a sentence, left to right. */
export function findPredicates(tokens: readonly Token[]): Predicate[] {
  const found: Predicate[] = [];
  const nouns = wordsOfNouns(tokens);
  for (let i = 0; i < tokens.length; i++) {
    if (nouns.has(i)) continue;
    const word = verbWord(tokens[i]!.text);
    if (!word || isAuxiliary(tokens, i) || isSaveFor(tokens, i)) continue;
    const predicate = readPredicate(tokens, i, word, found);
    if (predicate) found.push(predicate);
  }
  for (const predicate of found) setComplement(predicate, found, tokens);
  for (let i = found.length - 1; i >= 0; i--) shareComplement(i, found, tokens);
  return found;
}

/** "save for", "save as required": a preposition, unless somebody saves. */
function isSaveFor(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === 'save' &&
    /^(?:for|as|where|in|that|to|with)$/.test(tokens[at + 1]?.text ?? '') &&
    (at === 0 || !tokens[at - 1]!.isWord)
  );
}

/** Tokens inside names of data and of mail: neither "host name" nor "direct mail" acts. */
function wordsOfNouns(tokens: readonly Token[]): Set<number> {
  const inside = new Set<number>();
  for (const { start, end, value } of THINGS.matchAll(tokens)) {
    if (end - start < 2 || value.kind !== 'data') continue;
    // "We host names": after a word that wants a verb, the first one may be it.
    const left = tokens[start - 1];
    const wantsVerb =
      left !== undefined && (isGroupWord(left) || /^(?:we|i|to|you|they|who)$/.test(left.text));
    for (let i = wantsVerb ? start + 1 : start; i < end; i++) inside.add(i);
  }
  tokens.forEach((token, i) => {
    if (token.text === 'control' && tokens[i + 1]?.text === 'panel') inside.add(i);
    if (token.text !== 'mail') return;
    if (/^(?:direct|junk|bulk)$/.test(tokens[i - 1]?.text ?? '') || tokens[i + 1]?.stem === 'magazine')
      inside.add(i);
  });
  return inside;
}

function readPredicate(
  tokens: readonly Token[],
  at: number,
  verb: VerbWord,
  earlier: Predicate[],
): Predicate | null {
  const group = readGroup(tokens, at);
  const form = formOf(tokens, at, verb, group, earlier);
  if (!form) return null;
  const predicate: Predicate = {
    verb,
    at,
    start: group.start,
    end: at + 1,
    form: form.form,
    passive: form.passive,
    negated: group.negated,
    modal: group.modal,
    adverbs: group.adverbs,
    only: group.only,
    intent: group.intent,
    coordinated: form.coordinated ?? null,
    governor: null,
    embedded: false,
    conditional: false,
    subject: null,
    clauseStart: group.start,
    complementEnd: at + 1,
    objectStart: at + 1 + particleLength(tokens, at, verb),
    next: null,
  };
  if (predicate.coordinated) inherit(predicate, predicate.coordinated, tokens);
  else if (predicate.form === 'finite') readSubject(predicate, tokens, earlier);
  else if (predicate.form !== 'imperative') predicate.governor = governorOf(predicate, tokens, earlier);
  return predicate;
}

/** "pass on this data", "hand over your details": the particle is the verb's. */
function particleLength(tokens: readonly Token[], at: number, verb: VerbWord): number {
  return /^(?:pass|hand|give|turn|rent|sell|lease|hire|lend)$/.test(verb.lemma) &&
    /^(?:on|over|along|out|away)$/.test(tokens[at + 1]?.text ?? '')
    ? 1
    : 0;
}

/** The predicate that an infinitive or gerund depends on. */
function governorOf(predicate: Predicate, tokens: readonly Token[], earlier: Predicate[]): Predicate | null {
  for (let k = earlier.length - 1; k >= 0; k--) {
    const candidate = earlier[k]!;
    if (predicate.start - candidate.at > 40) return null;
    if (candidate.form === 'modifier' && !isAdjacent(tokens, candidate, predicate)) continue;
    return candidate;
  }
  return null;
}

function isAdjacent(tokens: readonly Token[], left: Predicate, right: Predicate): boolean {
  return right.start - left.end <= 1;
}

/** The complement reaches to where the next clause of its own begins. */
function setComplement(predicate: Predicate, all: readonly Predicate[], tokens: readonly Token[]): void {
  const limit = Math.min(tokens.length, predicate.end + REACH);
  let end = limit;
  for (let j = predicate.end; j < limit; j++) {
    if (tokens[j]!.text === ';' || isExistential(tokens, j)) {
      end = j;
      break;
    }
    if (tokens[j]!.text === 'but' && tokens[j - 1]?.text !== 'nothing' && tokens[j + 1]?.text !== 'not') {
      end = Math.min(end, nextClauseAfterBut(tokens, j, all));
      if (end < limit) break;
    }
  }
  for (const other of all) {
    if (other.at <= predicate.at || other.start >= end) continue;
    if (other.form !== 'finite' || other.embedded || other.coordinated) continue;
    if (other.clauseStart > predicate.at) {
      end = Math.min(end, other.clauseStart);
      break;
    }
  }
  predicate.complementEnd = Math.max(predicate.end, end);
}

/** ", there is": a clause without a verb of the table. */
function isExistential(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === 'there' &&
    tokens[at - 1]?.text === ',' &&
    /^(?:is|are|was|were|will|may|can)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** "sell, rent or share X": verbs side by side share what follows the last; others end where the next begins. */
function shareComplement(index: number, found: readonly Predicate[], tokens: readonly Token[]): void {
  const predicate = found[index]!;
  for (let k = index + 1; k < found.length; k++) {
    const next = found[k]!;
    if (next.start >= predicate.complementEnd) return;
    if (next.form === 'modifier' && !next.coordinated) continue;
    if (!next.coordinated) continue;
    if (next.form !== predicate.form && next.coordinated !== predicate) continue;
    if (isTight(tokens, predicate.end, next.start)) {
      predicate.objectStart = next.objectStart;
      predicate.complementEnd = next.complementEnd;
    } else if (next.coordinated === predicate || next.coordinated.at <= predicate.at) {
      predicate.complementEnd = Math.max(predicate.end, jointStart(tokens, next.start));
      predicate.next = next;
    }
    return;
  }
}

/** Where the comma and conjunction before a token begin. */
function jointStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && (tokens[start - 1]!.text === ',' || CONJUNCTIONS.has(tokens[start - 1]!.text))) start--;
  return start;
}

/** "but" opens a clause if a verb follows it soon; "but not limited to" does not. */
function nextClauseAfterBut(tokens: readonly Token[], but: number, all: readonly Predicate[]): number {
  const next = all.find((other) => other.at > but);
  return next && next.at - but < 25 && (next.form === 'finite' || next.form === 'imperative')
    ? but
    : tokens.length;
}
