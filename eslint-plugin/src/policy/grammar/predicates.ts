import {
  ADVERBS,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  DO_FORMS,
  HAVE_FORMS,
  MODALS,
  NEGATIONS,
  NEGATIVE_DETERMINERS,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  RELATIVES,
  SITE_WORDS,
  SUBORDINATORS,
  WEAKENING_ADVERBS,
} from '../../data/function-words.js';
import type { Token } from './tokens.js';
import { verbWord, type VerbWord } from './verb-forms.js';

/** How a verb stands in its sentence. */
export type PredicateForm = 'finite' | 'infinitive' | 'gerund' | 'modifier' | 'imperative';

/** A verb with what belongs to its group. Positions are token indexes. */
export interface Predicate {
  verb: VerbWord;
  at: number;
  /** First token of the group ("will never be" + verb), and the one after its last. */
  start: number;
  end: number;
  form: PredicateForm;
  passive: boolean;
  negated: boolean;
  /** "may", "might", "could". */
  modal: string | null;
  adverbs: string[];
  /** "only", "solely" right before the verb. */
  only: boolean;
  /** Words of intent in the group ("do not plan to"), which weaken a denial. */
  intent: boolean;
  /** The verb it is coordinated with and takes its subject from, or that governs it ("allow X to collect"). */
  coordinated: Predicate | null;
  governor: Predicate | null;
  /** It stands in a relative clause, an indirect question or a condition: not what the sentence claims. */
  embedded: boolean;
  /** It stands in a clause that begins with "if", "when" and the like. */
  conditional: boolean;
  /** Tokens of the subject, for finite forms. */
  subject: Span | null;
  /** First token of the clause: subordinators, introductions and subject included. */
  clauseStart: number;
  /** Tokens after the group up to the next clause; the objects begin after the verbs it shares them with. */
  complementEnd: number;
  objectStart: number;
  /** The verb that goes on after this one's objects: what it ends with may bind both. */
  next: Predicate | null;
}

/** Token indexes, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How far a subject or a group is looked for, so that the time for a sentence stays linear in its length. */
const REACH = 90;

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
const FRONT_NOUNS = new Set([
  'case',
  'time',
  'circumstance',
  'event',
  'way',
  'account',
  'condition',
  'mean',
  'means',
  'point',
  'instance',
  'situation',
  'longer',
  'stage',
]);
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

/** Finds the predicates of a sentence, left to right. */
export function findPredicates(tokens: readonly Token[]): Predicate[] {
  const found: Predicate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = verbWord(tokens[i]!.text);
    if (!word || isAuxiliary(tokens, i)) continue;
    const predicate = readPredicate(tokens, i, word, found);
    if (predicate) found.push(predicate);
  }
  for (const predicate of found) setComplement(predicate, found, tokens);
  for (let i = found.length - 1; i >= 0; i--) shareComplement(i, found, tokens);
  return found;
}

/** "has contacted", "gets sold": the word only helps the verb after it. */
function isAuxiliary(tokens: readonly Token[], at: number): boolean {
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

interface Group {
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
function readGroup(tokens: readonly Token[], at: number): Group {
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
function isFiniteAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  return MODALS.has(text) || /^(?:is|are|was|were|am|does|did|has|had)$/.test(text);
}

function isBe(tokens: readonly Token[], at: number): boolean {
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

function isGroupWord(token: Token | undefined): boolean {
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
    objectStart: at + 1,
    next: null,
  };
  if (predicate.coordinated) inherit(predicate, predicate.coordinated, tokens);
  else if (predicate.form === 'finite') readSubject(predicate, tokens, earlier);
  else if (predicate.form !== 'imperative') predicate.governor = governorOf(predicate, tokens, earlier);
  return predicate;
}

interface Form {
  form: PredicateForm;
  passive: boolean;
  coordinated?: Predicate;
}

function formOf(
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
  const hasObject = next !== undefined && (DETERMINERS.has(next.text) || startsObject(next));
  return (
    hasObject &&
    (SITE_WORDS.has(left.text) ||
      isName ||
      startsSentence ||
      /^(?:server|browser|device|log)s?$/.test(left.text))
  );
}

function startsObject(token: Token): boolean {
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

/** "sell, rent or share", "use your data or pass it on": shares the group of an earlier verb. */
function coordinatedWith(
  tokens: readonly Token[],
  at: number,
  verb: VerbWord,
  group: Group,
  earlier: Predicate[],
): Form | null {
  const joint = tokens[group.start - 1];
  if (!joint) return null;
  const previous = earlier.at(-1);
  if (!previous || at - previous.at > REACH) return null;
  const isJoint =
    joint.text === ',' || CONJUNCTIONS.has(joint.text) || joint.text === '/' || joint.text === '(';
  if (!isJoint) return null;
  for (let k = earlier.length - 1; k >= Math.max(0, earlier.length - 6); k--) {
    const head = earlier[k]!;
    if (head.form === 'modifier') {
      if (
        k === earlier.length - 1 &&
        verb.forms.has('participle') &&
        isTight(tokens, head.end, group.start)
      ) {
        return { form: 'modifier', passive: true, coordinated: head };
      }
      continue;
    }
    if (!isSameForm(head, verb, tokens)) continue;
    if (hasOwnAuxiliary(tokens, head.end, group.start, earlier)) return null;
    const next = tokens[at + 1];
    const canAct =
      next !== undefined &&
      (DETERMINERS.has(next.text) || startsObject(next) || /^(?:us|it|them)$/.test(next.text));
    if (verb.isNoun && !canAct && !isTight(tokens, head.end, group.start)) return null;
    if (
      joint.text === ',' &&
      !isTight(tokens, head.end, group.start) &&
      !isListComma(tokens, group.start - 1)
    )
      return null;
    return { form: head.form, passive: head.passive, coordinated: head };
  }
  return null;
}

/** An auxiliary stands between that belongs to no known verb: it is its verb that goes on here. */
function hasOwnAuxiliary(
  tokens: readonly Token[],
  from: number,
  to: number,
  earlier: readonly Predicate[],
): boolean {
  for (let j = from; j < to; j++) {
    const { text } = tokens[j]!;
    if (!MODALS.has(text) && !DO_FORMS.has(text)) continue;
    if (!earlier.some((other) => other.start <= j && j < other.end)) return true;
  }
  return false;
}

/** Only other verbs, commas and conjunctions stand between. */
function isTight(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const token = tokens[j]!;
    if (token.text === ',' || token.text === '/' || CONJUNCTIONS.has(token.text) || isAdverb(token)) continue;
    if (PREPOSITIONS.has(token.text) || verbWord(token.text)) continue;
    return false;
  }
  return true;
}

/** A comma before a verb that goes on the list of verbs: a conjunction follows it, or comes later. */
function isListComma(tokens: readonly Token[], comma: number): boolean {
  return (
    CONJUNCTIONS.has(tokens[comma - 1]?.text ?? '') || verbWord(tokens[comma + 1]?.text ?? '') !== undefined
  );
}

function isSameForm(head: Predicate, verb: VerbWord, tokens: readonly Token[]): boolean {
  const { forms } = verb;
  if (head.passive) return forms.has('participle');
  const headForms = verbWord(tokens[head.at]!.text)!.forms;
  if (headForms.has('ing')) return forms.has('ing');
  if (headForms.has('present') && head.form === 'finite' && head.start === head.at)
    return forms.has('present');
  if (headForms.has('base')) return forms.has('base');
  if (headForms.has('present')) return forms.has('present');
  return headForms.has('participle') && (forms.has('participle') || forms.has('past'));
}

function inherit(predicate: Predicate, head: Predicate, tokens: readonly Token[]): void {
  const joint =
    tokens[predicate.start - 1]?.text === ','
      ? tokens[predicate.start - 2]?.text
      : tokens[predicate.start - 1]?.text;
  predicate.subject = head.subject;
  predicate.clauseStart = head.clauseStart;
  predicate.embedded = head.embedded;
  predicate.governor = head.governor;
  predicate.modal ??= head.modal;
  predicate.intent ||= head.intent;
  predicate.only ||= head.only;
  if (joint === 'but') return;
  // "does not X and Y": the second verb may be meant as done.
  const doubtful = joint === 'and' && head.negated && !isTight(tokens, head.end, predicate.start);
  if (head.negated && !predicate.negated) {
    predicate.negated = true;
    if (doubtful) predicate.intent = true;
  }
  predicate.adverbs.push(...head.adverbs);
}

/** Finds the subject of a finite verb, walking left, and whether its clause is embedded in another. */
function readSubject(predicate: Predicate, tokens: readonly Token[], earlier: Predicate[]): void {
  if (readInversion(predicate, tokens)) return;
  const floor = Math.max(0, predicate.start - REACH);
  let j = predicate.start - 1;
  let start = predicate.start;
  let index = earlier.length - 1;
  let boundary: string | null = null;
  // Auxiliaries passed on the way, which a relative clause on the way may claim.
  let auxiliaries = 0;
  for (; j >= floor; j--) {
    const { text } = tokens[j]!;
    while (index >= 0 && earlier[index]!.at > j) index--;
    if (isFiniteAuxiliary(tokens, j)) auxiliaries++;
    const verb = index >= 0 && earlier[index]!.at === j ? earlier[index]! : null;
    if (text === ';' || text === ':' || text === '—') break;
    if (text === 'but' || text === 'however' || (text === 'so' && tokens[j - 1]?.text === ',')) break;
    if (verb && verb.form !== 'modifier' && verb.form !== 'gerund' && !isInRelative(verb, tokens)) {
      if (
        verb.form === 'infinitive' &&
        verb.governor?.embedded === undefined &&
        !isClauseJoint(tokens, j, predicate.start)
      ) {
        start = j;
        continue;
      }
      boundary = verb.conditional ? 'condition' : 'verb';
      if (verb.conditional) j = verb.clauseStart;
      break;
    }
    if (verb && isInRelative(verb, tokens)) {
      // "information that you provide is ...": the relative clause belongs to the subject.
      j = Math.max(floor, relativeStart(verb, tokens));
      start = j;
      auxiliaries = 0;
      continue;
    }
    if (
      auxiliaries > 0 &&
      ((RELATIVES.has(text) && isRelativeHere(tokens, j)) || isBareRelative(tokens, j, predicate))
    ) {
      // "data whose time is over are deleted"
      auxiliaries = 0;
      start = j;
      continue;
    }
    if (RELATIVES.has(text) && isRelativeHere(tokens, j)) {
      // ", which is not shared" claims something of its own; "data that is not shared" does not.
      predicate.embedded = !(text === 'which' && tokens[j - 1]?.text === ',');
      start = j === predicate.start - 1 ? j : j + 1;
      boundary = 'relative';
      break;
    }
    if (isBareRelative(tokens, j, predicate)) {
      predicate.embedded = true;
      start = j;
      boundary = 'relative';
      break;
    }
    if (text === 'case' && tokens[j - 1]?.text === 'which') {
      boundary = 'case';
      break;
    }
    if (
      SUBORDINATORS.has(text) &&
      !(text === 'that' && !isComplementizer(tokens, j)) &&
      !isDeterminerThat(tokens, j)
    ) {
      boundary = text;
      break;
    }
    if (/^(?:what|how|why|whom)$/.test(text)) {
      boundary = 'what';
      break;
    }
    start = j;
  }
  settleSubject(predicate, tokens, earlier, start, j, boundary);
}

function settleSubject(
  predicate: Predicate,
  tokens: readonly Token[],
  earlier: Predicate[],
  from: number,
  at: number,
  boundary: string | null,
): void {
  let start = from;
  if (boundary === 'verb') {
    start = afterLastJoint(tokens, start, predicate.start) ?? start;
  } else if (boundary === 'condition') {
    start = (lastComma(tokens, at, predicate.start) ?? start - 1) + 1;
    if (tokens[start - 1]?.text !== ',') {
      predicate.embedded = true;
      predicate.conditional = true;
    }
  } else if (boundary === 'relative' || boundary === 'case') {
    // The subject stands right after the relative pronoun.
  } else if (boundary !== null && boundary !== 'what') {
    // "When you visit, data is": the subject begins after the comma that closes the introduction.
    const comma = lastComma(tokens, at, predicate.start);
    if (comma !== null) start = comma + 1;
    else if (CONDITIONAL.has(boundary)) {
      predicate.embedded = true;
      predicate.conditional = true;
    }
    if (
      comma !== null &&
      CONJUNCTIONS.has(tokens[comma + 1]?.text ?? '') &&
      earlier.some((other) => other.at < at && other.form === 'finite')
    ) {
      // ", unless X, and no Y is": the condition belongs to the clause before.
      at = comma;
    }
  } else if (boundary === 'what') predicate.embedded = true;
  else if (startsIntroduction(tokens, start)) {
    const comma = lastComma(tokens, start, predicate.start);
    if (comma !== null) start = comma + 1;
  }
  while (
    start < predicate.start &&
    ((CONJUNCTIONS.has(tokens[start]!.text) && tokens[start]!.text !== 'nor') ||
      tokens[start]!.text === ',' ||
      isAdverb(tokens[start]!))
  )
    start++;
  const owner =
    start >= predicate.start
      ? earlier.findLast((other) => other.form === 'finite' && !other.embedded && other.subject)
      : undefined;
  if (owner) {
    // ", and will not be shared": the subject is that of the clause before.
    predicate.subject = owner.subject;
    predicate.clauseStart = Math.max(start - 1, 0);
    return;
  }
  predicate.subject = { start, end: predicate.start };
  predicate.clauseStart = Math.min(Math.max(0, at + (boundary === 'verb' ? 1 : 0)), start);
  if (boundary === 'verb') {
    predicate.clauseStart = Math.max(start - 1, 0);
    const governing = earlier.findLast((other) => other.at < start);
    predicate.governor = governing ?? null;
    if (governing && /^(?:that)$/.test(tokens[start - 1]?.text ?? '')) predicate.governor = governing;
    // No conjunction or comma between: "ensure data is", a clause that the verb governs.
    const joint = tokens[start - 1]?.text ?? '';
    if (joint === ',' || CONJUNCTIONS.has(joint) || joint === ';') predicate.governor = null;
  }
  if (boundary === 'case') predicate.clauseStart = Math.max(0, at - 2);
  if (boundary === 'that') {
    predicate.governor = earlier.findLast((other) => other.at < at) ?? null;
    predicate.clauseStart = at;
    // "We cannot warrant you that ...": whatever the verb, it is denied.
    if (tokens.slice(Math.max(0, at - 4), at).some((token) => NEGATIONS.has(token.text)))
      predicate.embedded = true;
  }
}

const CONDITIONAL = new Set([
  'if',
  'unless',
  'whether',
  'until',
  'once',
  'where',
  'wherever',
  'when',
  'whenever',
  'lest',
  'provided',
  'before',
  'after',
]);

function isDeterminerThat(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text === 'so') return !(tokens[at + 1]?.text === 'that');
  if (tokens[at]!.text === 'once' || tokens[at]!.text === 'since') return false;
  return false;
}

function isClauseJoint(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    if (tokens[j]!.text === ',' || CONJUNCTIONS.has(tokens[j]!.text)) return true;
  }
  return false;
}

/** "that" after a verb or adjective of saying opens a clause of its own, after a noun a relative clause. */
function isComplementizer(tokens: readonly Token[], that: number): boolean {
  const left = tokens[that - 1];
  if (!left) return false;
  if (
    verbWord(left.text) ||
    /^(?:sure|certain|aware|clear|policy|fact|you|note|promise|commitment|is|be|us|means|so|such|provided)$/.test(
      left.text,
    )
  )
    return true;
  return left.text === ',' ? false : false;
}

function isRelativeHere(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  if (!left) return false;
  if (tokens[at]!.text === 'that')
    return (
      left.isWord &&
      !isComplementizer(tokens, at) &&
      !CONJUNCTIONS.has(left.text) &&
      !PREPOSITIONS.has(left.text) &&
      !SUBORDINATORS.has(left.text) &&
      !isAdverb(left)
    );
  return true;
}

/** "information you provide": a pronoun right after a noun opens a relative clause. */
function isBareRelative(tokens: readonly Token[], at: number, predicate: Predicate): boolean {
  if (!/^(?:you|we|they|it|i)$/.test(tokens[at]!.text)) return false;
  const left = tokens[at - 1];
  if (!left?.isWord || isAdverb(left) || CONJUNCTIONS.has(left.text) || PREPOSITIONS.has(left.text))
    return false;
  if (
    SUBORDINATORS.has(left.text) ||
    RELATIVES.has(left.text) ||
    isGroupWord(left) ||
    verbWord(left.text)?.forms.has('base')
  )
    return false;
  if (
    /^(?:what|how|why|that|not|never|as|than|please|note|case|but|way|moment|time|means|mean)$/.test(
      left.text,
    )
  )
    return false;
  // "On our site we do not ...": an introduction without its comma.
  return !(predicate.negated && predicate.subject === null && startsIntroduction(tokens, 0) && at < 8);
}

/** Whether a finite verb stands in a relative clause: "(that) you provide", "who visit". */
function isInRelative(verb: Predicate, tokens: readonly Token[]): boolean {
  if (verb.form !== 'finite') return false;
  if (verb.embedded && RELATIVES.has(tokens[verb.start - 1]?.text ?? '')) return true;
  return relativeStart(verb, tokens) >= 0 && verb.embedded;
}

function relativeStart(verb: Predicate, tokens: readonly Token[]): number {
  const subject = verb.subject?.start ?? verb.start;
  const left = tokens[subject - 1];
  if (left && RELATIVES.has(left.text)) return subject - 1;
  return RELATIVES.has(tokens[subject]?.text ?? '') ? subject : subject;
}

function afterLastJoint(tokens: readonly Token[], from: number, to: number): number | null {
  for (let j = to - 1; j >= from; j--) {
    const { text } = tokens[j]!;
    if (text === ',' || text === 'and' || text === 'or' || text === 'so' || text === 'nor') return j + 1;
  }
  return null;
}

function lastComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let j = to - 1; j > from; j--) if (tokens[j]!.text === ',') return j;
  return null;
}

function startsIntroduction(tokens: readonly Token[], start: number): boolean {
  const first = tokens[start];
  if (!first) return false;
  return (
    PREPOSITIONS.has(first.text) ||
    SUBORDINATORS.has(first.text) ||
    isAdverb(first) ||
    /^(?:except|please|additionally|besides|due|according|other|unlike|again|yes|finally|in|rest|subject|typically)$/.test(
      first.text,
    ) ||
    verbWord(first.text)?.forms.has('ing') === true
  );
}

/** "nor do we", "at no time will any": sets subject and negation of an inverted clause. */
function readInversion(predicate: Predicate, tokens: readonly Token[]): boolean {
  // An auxiliary in the group itself leaves no room for inversion, unless it is "be" or "have".
  const first = tokens[predicate.start]?.text ?? '';
  if (DO_FORMS.has(first) || MODALS.has(first)) return false;
  for (let j = predicate.start - 1; j >= Math.max(0, predicate.start - 14); j--) {
    const { text } = tokens[j]!;
    if (/^[;:.]$/.test(text) || text === 'but') return false;
    if (!DO_FORMS.has(text) && !MODALS.has(text) && !isBe(tokens, j) && !HAVE_FORMS.has(text)) continue;
    const subject = { start: j + 1, end: predicate.start };
    if (subject.start >= subject.end) return false;
    const front = frontNegation(tokens, j);
    const isQuestion =
      j === 0 || /^(?:what|how|why|when|where|which|who|information|data|whom)$/.test(tokens[j - 1]!.text);
    if (front === null && !isQuestion) return false;
    predicate.subject = subject;
    predicate.clauseStart = front ?? j;
    if (front === null) predicate.embedded = true;
    else predicate.negated = !predicate.negated;
    if (MODALS.has(text)) predicate.modal = text;
    return true;
  }
  return false;
}

/** Where a negation stands that turns the auxiliary at `aux` before its subject, or null. */
function frontNegation(tokens: readonly Token[], aux: number): number | null {
  const left = tokens[aux - 1];
  if (!left) return null;
  if (left.text !== 'not' && NEGATIONS.has(left.text)) return aux - 1;
  for (let j = aux - 1; j >= Math.max(0, aux - 7); j--) {
    const { text } = tokens[j]!;
    if (text === 'no' || text === 'none')
      return FRONT_NOUNS.has(tokens[j + 1]?.stem ?? '') ? Math.max(0, j - 1) : null;
    if (text === ',' && j !== aux - 1) return null;
  }
  return null;
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
    if (tokens[j]!.text === ';') {
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

/** Whether a word denies what it stands before: "no", "none", "nothing". */
export function isNegativeDeterminer(token: Token | undefined): boolean {
  return token !== undefined && NEGATIVE_DETERMINERS.has(token.text);
}

/** Whether the adverbs of a group weaken what it denies. */
export function isWeakened(predicate: Predicate): boolean {
  return predicate.adverbs.some((adverb) => adverb in WEAKENING_ADVERBS);
}
