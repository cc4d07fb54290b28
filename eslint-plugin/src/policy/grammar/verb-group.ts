import {
  ADVERBS,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  DO_FORMS,
  HAVE_FORMS,
  MODALS,
  NEGATIONS,
} from '../../data/function-words.js';
import type { Token } from './tokens.js';
import { verbWord } from './verb-forms.js';

const INTENT_WORDS = new Set([
  'going',
  'able',
  'unable',
  'willing',
  'about',
  'intended',
  'planning',
  'trying',
  'seeking',
  'looking',
  'allowed',
  'permitted',
  'supposed',
]);

const PLAN_NOUNS = new Set([
  'plan',
  'plans',
  'intention',
  'intentions',
  'desire',
  'wish',
  'ability',
  'way',
  'means',
  'need',
  'reason',
  'intent',
  'possibility',
]);

/** Adjectives and verbs after a form of "be" that leave "X to do" the subject's own promise. */
const GROUP_ADJECTIVES = INTENT_WORDS;

const ONLY_WORDS = new Set(['only', 'solely', 'exclusively', 'strictly', 'purely']);

/** "has contacted", "gets sold": the word only helps the verb after it. */
export function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (!HAVE_FORMS.has(text) && !BE_FORMS.has(text)) return false;
  let j = at + 1;
  while (
    j < tokens.length &&
    (isAdverb(tokens[j]!) || NEGATIONS.has(tokens[j]!.text) || BE_FORMS.has(tokens[j]!.text))
  )
    j++;
  if (
    HAVE_FORMS.has(text) &&
    (tokens[j]?.text === ',' || CONJUNCTIONS.has(tokens[j]?.text ?? '')) &&
    j > at + 1
  )
    return true;
  const next = verbWord(tokens[j]?.text ?? '');
  return j > at + 1 && BE_FORMS.has(tokens[j - 1]!.text) ? true : (next?.forms.has('participle') ?? false);
}

export interface Group {
  start: number;
  negated: boolean;
  aux: 'do' | 'be' | 'have' | 'modal' | 'to' | null;
  modal: string | null;
  hasBe: boolean;
  adverbs: string[];
  only: boolean;
  intent: boolean;
  /** Index of a verb that governs the infinitive ("intend", "promise"), left of "to". */
  catenative: number | null;
}

/** Walks left over auxiliaries, negations and adverbs. */
export function readGroup(tokens: readonly Token[], at: number): Group {
  const group: Group = {
    start: at,
    negated: false,
    aux: null,
    modal: null,
    hasBe: false,
    adverbs: [],
    only: false,
    intent: false,
    catenative: null,
  };
  const limit = Math.max(0, at - 30);
  let negations = 0;
  let j = at - 1;
  while (j >= limit) {
    const { text } = tokens[j]!;
    if (NEGATIONS.has(text)) {
      if (text === 'not' && tokens[j + 1]?.text === 'only') group.only = false;
      else negations++;
    } else if (text === 'no' && tokens[j + 1]?.text === 'longer') {
      negations++;
    } else if (text === 'longer' && tokens[j - 1]?.text === 'no') {
      // counted with its "no"
    } else if (DO_FORMS.has(text) || MODALS.has(text) || HAVE_FORMS.has(text) || isBe(tokens, j)) {
      const kind = DO_FORMS.has(text)
        ? 'do'
        : MODALS.has(text)
          ? 'modal'
          : HAVE_FORMS.has(text)
            ? 'have'
            : 'be';
      if (kind === 'have' && group.aux === null && !verbIsParticiple(tokens, at)) break;
      if (kind === 'be') group.hasBe ||= group.aux !== 'to' || verbIsBare(tokens, at);
      if (kind === 'modal') group.modal = text;
      group.aux ??= kind;
    } else if (text === 'to' && (group.aux === null || group.aux === 'be' || group.aux === 'have')) {
      const governor = infinitiveGovernor(tokens, j);
      group.aux = group.aux ?? 'to';
      group.start = j;
      if (governor === null) {
        // "not to", "never to": the negation belongs to the infinitive.
        if (NEGATIONS.has(tokens[j - 1]?.text ?? '')) {
          negations++;
          group.start = j - 1;
        }
        group.negated = negations % 2 === 1;
        group.aux = 'to';
        return group;
      }
      group.intent = true;
      j = governor;
      group.start = j;
      if (group.aux === 'to') group.aux = null;
      j--;
      continue;
    } else if (isAdverb(tokens[j]!)) {
      group.adverbs.push(text);
      if (ONLY_WORDS.has(text)) group.only = true;
    } else if ((text === ',' || CONJUNCTIONS.has(text)) && joinsAuxiliaries(tokens, j, group)) {
      // "is or will be", "do not and will not"
    } else if (text === ',' && parenthesisStart(tokens, j) !== null) {
      j = parenthesisStart(tokens, j)!;
      continue;
    } else if (
      /^[:—•]$/.test(text) &&
      (isGroupWord(tokens[j - 1]) ||
        (/^[:—•]$/.test(tokens[j - 1]?.text ?? '') && isGroupWord(tokens[j - 2])))
    ) {
      // "We will never: sell ..."
    } else if (text === ')') {
      const open = openParenthesis(tokens, j);
      if (open === null || !isGroupWord(tokens[open - 1])) break;
      j = open - 1;
      continue;
    } else break;
    group.start = j;
    j--;
  }
  // "do not and will not" denies once.
  group.negated = negations > 0;
  return group;
}

function verbIsParticiple(tokens: readonly Token[], at: number): boolean {
  return verbWord(tokens[at]!.text)?.forms.has('participle') ?? false;
}

function verbIsBare(tokens: readonly Token[], at: number): boolean {
  return verbWord(tokens[at]!.text)?.forms.has('participle') ?? false;
}

/** A form of be, do, have or a modal that stands for a finite clause. */
export function isFiniteAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return MODALS.has(text) || /^(?:is|are|was|were|am|does|did|has|had)$/.test(text);
}

export function isBe(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return BE_FORMS.has(text) && !(text === 'get' && tokens[at - 1]?.text === 'to');
}

/** Left of "to": a word that makes "X to" part of the verb group; its index, or null. */
function infinitiveGovernor(tokens: readonly Token[], to: number): number | null {
  const previous = tokens[to - 1];
  if (!previous) return null;
  if (GROUP_ADJECTIVES.has(previous.text)) return to - 1;
  if (PLAN_NOUNS.has(previous.text)) {
    // "have no plans to", "do not have any intention to"
    for (let j = to - 2; j >= Math.max(0, to - 7); j--) {
      if (HAVE_FORMS.has(tokens[j]!.text)) {
        return tokens.slice(j, to).some((token) => token.text === 'no') ? null : j;
      }
    }
  }
  const verb = verbWord(previous.text);
  if (
    verb?.class === 'intend' &&
    !NEGATIONS.has(previous.text) &&
    !DETERMINERS.has(tokens[to - 2]?.text ?? '')
  )
    return to - 1;
  if (previous.text === 'need' && isGroupWord(tokens[to - 2])) return to - 1;

  return null;
}

export function isGroupWord(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    NEGATIONS.has(token.text) ||
    DO_FORMS.has(token.text) ||
    MODALS.has(token.text) ||
    BE_FORMS.has(token.text) ||
    HAVE_FORMS.has(token.text)
  );
}

/** Whether a comma or conjunction stands between two auxiliaries of one verb. */
function joinsAuxiliaries(tokens: readonly Token[], at: number, group: Group): boolean {
  if (group.aux === null && !isGroupWord(tokens[at + 1])) return false;
  let j = at - 1;
  while (j >= 0 && (tokens[j]!.text === ',' || CONJUNCTIONS.has(tokens[j]!.text) || isAdverb(tokens[j]!)))
    j--;
  return isGroupWord(tokens[j]);
}

/** "will not, under any circumstances, share": the index left of the parenthesis, if it follows a group word. */
function parenthesisStart(tokens: readonly Token[], comma: number): number | null {
  for (let j = comma - 1; j > Math.max(0, comma - 10); j--) {
    if (tokens[j]!.text === ',')
      return isGroupWord(tokens[j - 1]) || (isAdverb(tokens[j - 1]!) && isGroupWord(tokens[j - 2]))
        ? j - 1
        : null;
    if (/[;:()]/.test(tokens[j]!.text)) return null;
  }
  return null;
}

function openParenthesis(tokens: readonly Token[], close: number): number | null {
  for (let j = close - 1; j > Math.max(0, close - 8); j--) if (tokens[j]!.text === '(') return j;
  return null;
}

export function isAdverb(token: Token): boolean {
  return (
    ADVERBS.has(token.text) ||
    (token.text.length > 4 &&
      token.text.endsWith('ly') &&
      !/^(?:only|apply|supply|family|rely|reply|comply|monthly|july)$/.test(token.text)) ||
    ONLY_WORDS.has(token.text)
  );
}
