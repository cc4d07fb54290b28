import {
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  DO_FORMS,
  MODALS,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  SITE_WORDS,
} from '../../data/function-words.js';
import { coordinatedWith } from './coordination.js';
import { frontNegation } from './inversion.js';
import { THINGS } from './lexicon.js';
import type { Predicate, PredicateForm } from './predicate.js';
import type { Token } from './tokens.js';
import { type VerbWord, verbWord } from './verb-forms.js';
import { type Group, isAdverb, isGroupWord } from './verb-group.js';

const GERUND_GOVERNORS = new Set([
  'without',
  'from',
  'by',
  'of',
  'for',
  'in',
  'to',
  'before',
  'after',
  'when',
  'while',
  'about',
  'not',
  'never',
  'instead',
  'than',
  'despite',
  'against',
]);

export interface Form {
  form: PredicateForm;
  passive: boolean;
  coordinated?: Predicate;
}

export function formOf(
  tokens: readonly Token[],
  at: number,
  verb: VerbWord,
  group: Group,
  earlier: Predicate[],
): Form | null {
  const { forms } = verb;
  const left = tokens[group.start - 1];
  if (group.aux === 'do' || group.aux === 'modal' || group.aux === 'to') {
    const form = group.aux === 'to' ? 'infinitive' : 'finite';
    if (group.hasBe && forms.has('participle')) return { form, passive: true };
    if (group.hasBe && forms.has('ing')) return { form, passive: false };
    if (forms.has('base')) {
      if (group.aux === 'to' && verb.isNoun && tokens[at - 1]!.text !== 'to' && !isAdverb(tokens[at - 1]!))
        return null;
      return isImperative(tokens, group) ? { form: 'imperative', passive: false } : { form, passive: false };
    }
    return group.aux !== 'to' && forms.has('participle') ? { form, passive: group.hasBe } : null;
  }
  if (group.aux === 'be') {
    if (forms.has('participle')) return { form: 'finite', passive: true };
    return forms.has('ing') ? { form: 'finite', passive: false } : null;
  }
  if (group.aux === 'have') return forms.has('participle') ? { form: 'finite', passive: group.hasBe } : null;
  const coordinated = coordinatedWith(tokens, at, verb, group, earlier);
  if (coordinated) return coordinated;
  if (group.intent && forms.has('base')) return { form: 'finite', passive: false };
  if (forms.has('ing')) return gerundForm(tokens, at, group, left);
  if (isNominalContext(left)) return null;
  if (forms.has('present') && isSubjectBefore(tokens, group.start, verb, at))
    return { form: 'finite', passive: false };
  if (forms.has('base') && isPluralSubjectBefore(tokens, group.start, verb, at))
    return { form: 'finite', passive: false };
  if (forms.has('past') && left && /^(?:we|i|they|you|it|who|which|that)$/.test(left.text))
    return { form: 'finite', passive: false };
  if (forms.has('base') && isInverted(tokens, group.start, at, verb.isNoun))
    return { form: 'finite', passive: false };
  if (forms.has('participle') && isInvertedPassive(tokens, group.start))
    return { form: 'finite', passive: true };
  if (forms.has('participle') && left?.isWord) return { form: 'modifier', passive: true };
  if (forms.has('base') && isClauseStart(tokens, group.start) && isCommand(tokens, at, verb))
    return { form: 'imperative', passive: false };
  return null;
}

function isNominalContext(left: Token | undefined): boolean {
  return left !== undefined && DETERMINERS.has(left.text) && !PRONOUN_SUBJECTS.has(left.text);
}

function gerundForm(
  tokens: readonly Token[],
  at: number,
  group: Group,
  left: Token | undefined,
): Form | null {
  if (group.negated) return { form: 'gerund', passive: false };
  if (!left) return tokens[at + 1]?.isWord ? { form: 'gerund', passive: false } : null;
  if (GERUND_GOVERNORS.has(left.text) || verbWord(left.text)?.class === 'refrain') {
    const next = tokens[at + 1];
    // "for advertising", "of marketing": a noun unless something follows that it can act on.
    const isNoun =
      /^(?:advertising|marketing|tracking|processing|profiling|hosting|shipping|billing|mining|logging)$/.test(
        tokens[at]!.text,
      );
    if (
      isNoun &&
      !(
        next &&
        (DETERMINERS.has(next.text) || /^(?:you|users|visitors|personal|data|information)$/.test(next.text))
      )
    )
      return null;
    return { form: 'gerund', passive: false };
  }
  return null;
}

/** "Do not send us": no subject before the auxiliary. */
function isImperative(tokens: readonly Token[], group: Group): boolean {
  if (!DO_FORMS.has(tokens[group.start]!.text) && !(tokens[group.start]!.text === 'never')) return false;
  return isClauseStart(tokens, group.start);
}

/** A word that is a noun as well commands only what it can act on: "Contact us", but not "Email systems". */
function isCommand(tokens: readonly Token[], at: number, verb: VerbWord): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return !verb.isNoun || DETERMINERS.has(next) || /^(?:us|me|you|them|it)$/.test(next);
}

function isClauseStart(tokens: readonly Token[], start: number): boolean {
  const left = tokens[start - 1];
  return !left || /^[:;"()—•]$/.test(left.text) || left.text === 'please';
}

const SUBJECT_NOUN_BLOCK = new Set([
  'not',
  'and',
  'or',
  'nor',
  'but',
  ',',
  'of',
  'for',
  'to',
  'in',
  'on',
  'with',
  'from',
  'by',
]);

/** Whether what stands left of a third-person form can be its subject. */
function isSubjectBefore(tokens: readonly Token[], start: number, verb: VerbWord, at: number): boolean {
  const left = tokens[start - 1];
  if (!left?.isWord || SUBJECT_NOUN_BLOCK.has(left.text) || PREPOSITIONS.has(left.text)) return false;
  if (/^(?:it|he|she|that|which|who|this|also|nobody|nothing|everyone|anyone|each)$/.test(left.text))
    return true;
  if (!verb.isNoun || (start < at && !DETERMINERS.has(left.text))) return !DETERMINERS.has(left.text);
  const isName = left.isCapital && start - 1 > 0;
  const startsSentence = left.isCapital && start - 1 === 0 && !verbWord(left.text);
  const next = tokens[at + 1];
  const hasObject =
    next !== undefined &&
    (DETERMINERS.has(next.text) || startsObject(next) || THINGS.matchAt(tokens, at + 1) !== null);
  return (
    hasObject &&
    (SITE_WORDS.has(left.text) ||
      /^(?:pages|sites|websites|apps|shops|stores|forms)$/.test(left.text) ||
      isName ||
      startsSentence ||
      /^(?:server|browser|device|log|provider|host|hoster)s?$/.test(left.text))
  );
}

export function startsObject(token: Token): boolean {
  return /^(?:them|it|us|only|personal|personally|data|information|cookies|cookie|visitors?|users?|you|email|ip|standard|technical|basic|anonymous|google|what|how|certain|some|nothing|names?)$/.test(
    token.text,
  );
}

/** Whether what stands left of a base form can be its plural subject. */
function isPluralSubjectBefore(tokens: readonly Token[], start: number, verb: VerbWord, at: number): boolean {
  const left = tokens[start - 1];
  if (!left?.isWord || PREPOSITIONS.has(left.text)) return false;
  const next = tokens[at + 1];
  const hasObject =
    next !== undefined &&
    next.isWord &&
    !PREPOSITIONS.has(next.text) &&
    !isGroupWord(next) &&
    !CONJUNCTIONS.has(next.text);
  if (/^(?:we|i|you|they|who|which|that|these|those)$/.test(left.text)) {
    return hasObject || !verb.isNoun || !/^(?:that|these|those|which)$/.test(left.text);
  }
  const isPlural =
    /^(?:logs|servers)$/.test(left.text) ||
    (/(?<!s|u|i)s$/.test(left.text) && !verbWord(left.text)?.forms.has('present')) ||
    /^(?:parties|people|children|companies|advertisers|partners|cookies|logs|servers|providers|visitors|users)$/.test(
      left.text,
    );
  return isPlural && !DETERMINERS.has(left.text) && (!verb.isNoun || hasObject);
}

/** "At no point is your data shared": a form of "be" stands left of the subject, after words that deny. */
function isInvertedPassive(tokens: readonly Token[], start: number): boolean {
  for (let j = start - 1; j >= Math.max(0, start - 8); j--) {
    const { text } = tokens[j]!;
    if (/^(?:is|are|was|were)$/.test(text)) return j < start - 1 && frontNegation(tokens, j) !== null;
    if (/[,;:.]/.test(text) || CONJUNCTIONS.has(text) || PREPOSITIONS.has(text)) return false;
  }
  return false;
}

/** "nor do we share": the auxiliary stands left of the subject. */
function isInverted(tokens: readonly Token[], start: number, at: number, isNoun: boolean): boolean {
  const object = tokens[at + 1];
  const canAct = object !== undefined && (DETERMINERS.has(object.text) || startsObject(object));
  for (let j = start - 1; j >= Math.max(0, start - 12); j--) {
    const { text } = tokens[j]!;
    if (DO_FORMS.has(text) || MODALS.has(text) || BE_FORMS.has(text)) {
      const next = tokens[j + 1]!.text;
      if (isNoun && !canAct && !DETERMINERS.has(next) && !PRONOUN_SUBJECTS.has(next)) return false;
      return (
        j === 0 ||
        frontNegation(tokens, j) !== null ||
        /^(?:what|how|why|when|where|which|who|information|data)$/.test(tokens[j - 1]!.text)
      );
    }
    if (/[,;:.]/.test(text) || CONJUNCTIONS.has(text)) return false;
  }
  return false;
}
