import { DETERMINERS } from '../../data/function-words.js';
import { DEVICES, MATTERS, THINGS, type Thing } from './lexicon.js';
import type { Part } from './parts.js';
import type { PhraseMatch } from './phrases.js';
import { isNegativeDeterminer, type Span } from './predicate.js';
import type { Token } from './tokens.js';

/** What stands as the object of a verb. */
export interface Objects {
  things: Thing[];
  data: string[];
  /** Every data word was a general one ("information"). */
  generic: boolean;
  /** Named by "it", "this information", "such data". */
  anaphoric: boolean;
  logs: boolean;
  /** Only part of such data is meant: "sensitive", "certain", "persistent". */
  restricted: boolean;
  /** "no", "nothing", "none" before or among the objects. */
  negated: boolean;
  /** Non-personal, aggregate or anonymous data. */
  impersonal: boolean;
  /** Examples follow, so the list is open. */
  open: boolean;
  /** The general word was narrowed by what follows it ("information contained in e-mails"). */
  narrowed: boolean;
  /** Token after the last thing found. */
  lastEnd: number;
}

const POINTERS = new Set(['it', 'them', 'this', 'these', 'those', 'such', 'that', 'they', 'same']);
const RESTRICTING = new Set(
  'sensitive confidential certain other additional further extra unnecessary specific exact precise some persistent permanent third such detailed full complete raw more unencrypted'.split(
    ' ',
  ),
);
const IMPERSONAL = new Set([
  'aggregate',
  'aggregated',
  'anonymous',
  'anonymized',
  'anonymised',
  'statistical',
  'nonpersonal',
  'deidentified',
  'general',
  'technical',
]);
const EMPTY_NOUNS = new Set([
  'activity',
  'search',
  'content',
  'file',
  'document',
  'comment',
  'record',
  'profile',
  'name',
  'communication',
  'message',
  'conversation',
  'age',
  'city',
  'video',
  'photo',
  'picture',
]);

/** Reads what the object parts of a predicate name. */
export function readObjects(tokens: readonly Token[], parts: readonly Part[]): Objects {
  const objects: Objects = {
    things: [],
    data: [],
    generic: true,
    anaphoric: false,
    logs: false,
    restricted: false,
    negated: false,
    impersonal: false,
    open: false,
    narrowed: false,
    lastEnd: 0,
  };
  let hasObject = false;
  // "data from this website or from our correspondence" is all of it.
  const comesFromSite = parts.some(
    (part) =>
      part.role === 'source' &&
      tokens
        .slice(part.start, part.end)
        .some((token) => /^(?:site|website|you|visitors?|users?|us|service|services)$/.test(token.text)),
  );
  parts.forEach((part, index) => {
    if (part.role === 'object') {
      readPart(tokens, part, objects);
      hasObject = true;
    } else if (part.role === 'example' && hasObject) {
      objects.open = true;
      readPart(tokens, part, objects);
    } else if (
      index > 0 &&
      (part.role === 'relative' ||
        part.role === 'about' ||
        part.role === 'place' ||
        (part.role === 'source' && !comesFromSite))
    ) {
      narrow(tokens, part, objects);
    }
  });
  const specific = objects.things.filter((thing) =>
    thing.kind === 'technology'
      ? thing.technology.data.length > 0
      : thing.kind === 'data' && !thing.keys.includes('user'),
  );
  objects.generic = specific.length === 0;
  objects.data = dataKeys(objects);
  return objects;
}

/** Keys in the order of the text, each once. */
function dataKeys(objects: Objects): string[] {
  const keys = objects.things.flatMap((thing) => {
    if (thing.kind === 'data') return [...thing.keys];
    return thing.kind === 'technology' ? [...thing.technology.data] : [];
  });
  return [...new Set(keys)];
}

function readPart(tokens: readonly Token[], span: Span, objects: Objects): void {
  for (let i = span.start; i < span.end;) {
    const token = tokens[i]!;
    const match = THINGS.matchAt(tokens, i, span.end);
    if (match && (isAnnouncement(tokens, match, span) || isLogIn(tokens, match))) {
      i = match.end;
      continue;
    }
    if (match && isNameOfThing(tokens, match)) {
      i = match.end;
      continue;
    }
    if (match && !isCompoundModifier(tokens, match.end, span)) {
      addThing(tokens, match.value, match.start, match.end, objects, span.start);
      i = match.end;
      continue;
    }
    if (
      isNegativeDeterminer(token) &&
      !/^(?:more|less|longer|doubt|matter|charge|cost)$/.test(tokens[i + 1]?.text ?? '') &&
      !(tokens[i + 1]?.text === 'other' && tokens[i + 2]?.text === 'than') &&
      token.text !== 'zero'
    ) {
      objects.negated = true;
    }
    if ((token.text === 'it' || token.text === 'them' || token.text === 'they') && i + 1 >= span.start) {
      objects.anaphoric = true;
    }
    if (/^(?:this|that|these|those)$/.test(token.text) && (i + 1 >= span.end || !tokens[i + 1]!.isWord))
      objects.anaphoric = true;
    if (/^(?:etc|more)$/.test(token.text) && i > span.start + 1) objects.open = true;
    i++;
  }
}

/** "the following data", "personal data:" before a list: the general word says no more than the list. */
function isAnnouncement(tokens: readonly Token[], match: PhraseMatch<Thing>, span: Span): boolean {
  const { value } = match;
  if (value.kind !== 'data' || !value.keys.includes('user')) return false;
  const before = tokens.slice(Math.max(span.start, match.start - 3), match.start);
  if (tokens[match.end]?.text !== ':' && !before.some((token) => token.text === 'following')) return false;
  return THINGS.matchAll(tokens, match.end, Math.min(tokens.length, match.end + 12)).length > 0;
}

/** "no log-in, no comments" */
function isLogIn(tokens: readonly Token[], { end, value }: PhraseMatch<Thing>): boolean {
  return (
    value.kind === 'logs' &&
    tokens[end - 1]!.text === 'log' &&
    /^(?:in|on|out|off|ins|ons|outs)$/.test(tokens[end]?.text ?? '')
  );
}

/** A data word that only modifies the noun after it ("cookie policy", "email service") names no data. */
function isNameOfThing(tokens: readonly Token[], { start, value }: PhraseMatch<Thing>): boolean {
  return value.kind === 'data' && value.phrase === 'name' && NAMED_THINGS.test(tokens[start - 1]?.stem ?? '');
}

/** "company name", "file names": names of things. */
const NAMED_THINGS =
  /^(?:company|business|organi[sz]ation|domain|file|event|product|brand|page|site|website|app|server|project|team|package|trade|table|column|cookie)$/;

function isCompoundModifier(tokens: readonly Token[], end: number, span: Span): boolean {
  const next = tokens[end];
  if (!next || end >= span.end) return false;
  return /^(?:policy|practice|practices|protection|security|breach|breaches|subject|subjects|controller|officer|center|centre|law|laws|settings|preferences|consent|system|systems|service|services|account|accounts|provider|providers|software|program|application|server|servers|platform|transfer|facility|campaign|form|list|holder)$/.test(
    next.text,
  );
}

/** "We collect your email", "your name and email": the address, whereas "your emails" are messages. */
const EMAIL_ADDRESS: Thing = { kind: 'data', keys: ['user.contact.email'], phrase: 'email' };

/** What is done to messages rather than to an address. */
const READS = /^(?:read|scan|open|see|view|access|inspect|intercept|monitor|examine|analy[sz]e|delete|look)/;

function isAddress(tokens: readonly Token[], thing: Thing, at: number, end: number): boolean {
  if (thing.kind !== 'data' || thing.phrase !== 'email' || tokens[end - 1]!.text !== 'email') return false;
  const [before = '', after = ''] = [tokens[at - 1]?.text, tokens[end]?.text];
  if (tokens.slice(Math.max(0, at - 8), at).some(({ text }) => READS.test(text))) return false;
  if ([before, after].some((word) => /^(?:,|:|and|or)$/.test(word))) return true;
  if (/^(?:incoming|outgoing|sent|received)$/.test(before)) return false;
  const isOwned = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => /^(?:your|their|his|her|'s|users?|visitors?|customers?)$/.test(text));
  return isOwned || /^(?:collect|collects|request|requests|require|requires|ask|for)$/.test(before);
}

function addThing(
  tokens: readonly Token[],
  thing: Thing,
  at: number,
  end: number,
  objects: Objects,
  floor: number,
): void {
  if (thing.kind === 'logs') objects.logs = true;
  const before = modifiersBefore(tokens, at, floor);
  if (before.some((word) => POINTERS.has(word)) && thing.kind === 'data' && thing.keys.includes('user'))
    objects.anaphoric = true;
  if (
    before.some(
      (word, i) => RESTRICTING.has(word) && !(word === 'other' && /^(?:any|all)$/.test(before[i + 1] ?? '')),
    )
  ) {
    objects.restricted = true;
  }
  if (before.some((word) => IMPERSONAL.has(word)) || before.join(' ').includes('non'))
    objects.impersonal = true;
  if (thing.kind === 'technology' && thing.technology.partial) objects.restricted = true;
  if (
    thing.kind === 'data' &&
    EMPTY_NOUNS.has(thing.phrase) &&
    !before.some((word) =>
      /^(?:your|their|user|users|visitor|visitors|customer|customers|his|her|'s)$/.test(word),
    )
  ) {
    const isListed = tokens[at - 1]?.text === ':';
    if (objects.things.length === 0 && tokens[at]!.text !== 'names' && !isListed) return;
  }
  objects.things.push(isAddress(tokens, thing, at, end) ? EMAIL_ADDRESS : thing);
  objects.lastEnd = end;
  if (thing.kind === 'data' && thing.phrase === 'nothing') objects.negated = true;
}

/** Adjectives and determiners right before a noun, nearest first. */
function modifiersBefore(tokens: readonly Token[], at: number, floor: number): string[] {
  const words: string[] = [];
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) {
    const token = tokens[i]!;
    if (!token.isWord || /^(?:and|or|of|to|with|not|in|on|for|as|like|including)$/.test(token.text)) break;
    words.push(token.text);
    if (
      DETERMINERS.has(token.text) &&
      token.text !== 'any' &&
      token.text !== 'all' &&
      token.text !== 'other' &&
      token.text !== 'certain'
    )
      break;
  }
  return words;
}

/**
 * "information contained in emails", "data from logs": the general word is narrowed to what follows it. What
 * only says whose or whence data is ("about you", "collected by us") leaves it as it is.
 */
function narrow(tokens: readonly Token[], part: Part, objects: Objects): void {
  const first = tokens[part.start]!.text;
  const isContent =
    /^(?:from|contained|stored|held|included|on|about|regarding|concerning|in|relating|related)$/.test(first);
  if (!isContent) return;
  const last = objects.things.at(-1);
  if (last?.kind !== 'data' || !last.keys.includes('user') || part.start - objects.lastEnd > 1) return;
  const about = MATTERS.matchAll(tokens, part.start, part.end)[0];
  const named = THINGS.matchAll(tokens, part.start, part.end)[0];
  const isWithin = first === 'on' || first === 'in';
  const match = about ?? (isWithin && !(named && isCollection(tokens, part, named)) ? undefined : named);
  if (!match || (match.value.kind === 'data' && EMPTY_NOUNS.has(match.value.phrase) && !about)) return;
  objects.narrowed = true;
  if (match.value.kind === 'logs') {
    objects.logs = true;
    objects.things.pop();
  } else if (match.value.kind === 'data' && !match.value.keys.includes('user')) {
    objects.things.pop();
    objects.things.push(match.value);
  }
}

/** "in your address book", "in a visitor's calendar": what holds data of the visitor stands for that data. */
function isCollection(
  tokens: readonly Token[],
  part: Part,
  { value, start, end }: PhraseMatch<Thing>,
): boolean {
  const isOwned = tokens
    .slice(part.start + 1, start)
    .some(({ text }) => /^(?:your|their|'s|users?|visitors?)$/.test(text));
  return isOwned && value.kind === 'data' && COLLECTIONS.test(tokens[end - 1]!.text);
}

const COLLECTIONS =
  /^(?:contacts|book|list|calendar|calendars|gallery|history|messages|emails|inbox|photos)$/;

/** Whether a span speaks of the visitor's device: "on your computer". */
export function namesDevice(tokens: readonly Token[], span: Span): boolean {
  return DEVICES.matchAll(tokens, span.start, span.end).some((match) =>
    tokens
      .slice(span.start, match.start)
      .some((token) => /^(?:your|user|users|visitor|visitors|their|'s|the|a|client)$/.test(token.text)),
  );
}
