import type { Action, Scope } from '../../model/index.js';
import { findDurations } from '../durations.js';
import { bounds, type Bounds } from './bounds.js';
import { DEVICES, purposesIn, RECIPIENTS, THINGS } from './lexicon.js';
import { namesDevice, readObjects, type Objects } from './objects.js';
import { objectSpan, splitParts, type Part } from './parts.js';
import { isNegativeDeterminer, isWeakened, type Predicate, type Span } from './predicates.js';
import { verbWord } from './verb-forms.js';
import { newReading, weaker, type Reading } from './reading.js';
import { readRetention } from './retention.js';
import { classifyAgent, classifySubject, type Subject } from './subjects.js';
import type { Token } from './tokens.js';

/** A sentence with its predicates, and what is known from around it. */
export interface Meaning {
  tokens: Token[];
  predicates: Predicate[];
  owner: string | null;
  scope: Scope;
}

/** A predicate with all that belongs to it. */
export interface Clause {
  predicate: Predicate;
  tokens: Token[];
  subject: Subject;
  parts: Part[];
  objects: Objects;
  bounds: Bounds;
  negated: boolean;
  scope: Scope;
}

/** After these, what follows is asked of somebody. */
const REQUESTS =
  /^(?:request|ask|prefer|require|want|elect|direct|instruct|demand|tell|wish|choose|insist|expect)$/;

const ADVICE = 'It is advice to the visitor.';
const OTHERS = 'It says what the visitor does.';
const NO_CLAIM = 'It names an action without saying who does it.';
const EMBEDDED = 'It is part of a condition, a question or a description.';

/** What a predicate commits to: readings, or why it commits to nothing. */
export function interpret(predicate: Predicate, meaning: Meaning): Reading[] | string {
  if (predicate.form === 'imperative') return ADVICE;
  if (predicate.form === 'modifier') return [];
  if (predicate.embedded) return EMBEDDED;
  const frame = frameOf(predicate, meaning);
  if (typeof frame === 'string') return frame;
  const clause = clauseOf(predicate, meaning, frame);
  const retention = readRetention(clause);
  const meant = retention ?? actionReadings(clause, meaning);
  return meant.map((reading) => settle(reading, clause, frame));
}

/** How the verbs above a predicate bear on it. */
interface Frame {
  subject: Subject;
  negated: boolean;
  /** What is denied is a means or a purpose, not the whole. */
  partial: boolean;
  /** Only denials come of it. */
  onlyDenials: boolean;
}

function frameOf(predicate: Predicate, meaning: Meaning): Frame | string {
  const { tokens, owner } = meaning;
  if (predicate.form === 'finite') {
    const subject = predicate.passive
      ? { kind: 'site' as const, negated: false }
      : classifySubject(tokens, predicate.subject, owner);
    const { governor } = predicate;
    if (governor && governor.form !== 'modifier') {
      if (governor.negated || governor.embedded || REQUESTS.test(governor.verb.lemma)) return EMBEDDED;
      const above = outerSubject(governor, meaning).kind;
      if (
        above === 'visitor' &&
        predicate.negated &&
        !/^(?:agree|accept|understand|consent)$/.test(governor.verb.lemma)
      )
        return OTHERS;
      // "We ensure data is not disclosed" aims at it rather than promises it.
      const aims = /^(?:ensure|help|prevent|protect|require|want|take|expect|direct|ask)$/.test(
        governor.verb.lemma,
      );
      return { subject, negated: predicate.negated, partial: aims, onlyDenials: aims };
    }
    return { subject, negated: predicate.negated, partial: false, onlyDenials: false };
  }
  return predicate.form === 'gerund' ? gerundFrame(predicate, meaning) : infinitiveFrame(predicate, meaning);
}

function outerSubject(predicate: Predicate, meaning: Meaning): Subject {
  for (let outer: Predicate | null = predicate; outer; outer = outer.governor) {
    if (outer.form === 'finite') {
      return outer.passive
        ? { kind: 'site', negated: false }
        : classifySubject(meaning.tokens, outer.subject, meaning.owner);
    }
    if (outer.form === 'imperative') return { kind: 'visitor', negated: false };
  }
  return { kind: 'site', negated: false };
}

function gerundFrame(predicate: Predicate, meaning: Meaning): Frame | string {
  const { tokens } = meaning;
  const { governor } = predicate;
  const subject = outerSubject(predicate, meaning);
  if (governor?.embedded) return EMBEDDED;
  const lead = tokens[predicate.start - 1]?.text ?? '';
  if (predicate.negated) {
    if (/^(?:by|for|of|as|from|regarding|about)$/.test(lead)) return NO_CLAIM;
    const isCommitment =
      !governor ||
      governor.verb.class === 'intend' ||
      (/^(?:to|,|and|or|of)$/.test(lead) && governor.form === 'gerund');
    return isCommitment
      ? { subject, negated: true, partial: governor?.negated ?? false, onlyDenials: true }
      : OTHERS;
  }
  if (lead === 'without' && predicate.verb.lemma === 'identify') return NO_CLAIM;
  if (lead === 'without')
    return subject.kind === 'visitor' ? OTHERS : { subject, negated: true, partial: true, onlyDenials: true };
  const words = tokens
    .slice(Math.max(0, predicate.start - 6), predicate.start)
    .map((token) => token.text)
    .join(' ');
  if (/not (?:\w+ )?in the (?:business|habit|practice) of$/.test(words))
    return { subject, negated: true, partial: false, onlyDenials: true };
  const refrains = governor?.verb.class === 'refrain' && predicate.start - governor.end <= 2;
  if (refrains) {
    if (governor.negated || subject.kind === 'visitor' || governor.form === 'infinitive') return OTHERS;
    return { subject, negated: true, partial: governor.intent || isWeakened(governor), onlyDenials: true };
  }
  return NO_CLAIM;
}

function infinitiveFrame(predicate: Predicate, meaning: Meaning): Frame | string {
  const { governor } = predicate;
  const subject = outerSubject(predicate, meaning);
  const { tokens } = meaning;
  if (predicate.negated) {
    const tries = tokens
      .slice(Math.max(0, predicate.start - 3), predicate.start)
      .some((token) => /^(?:efforts?|care|best)$/.test(token.text));
    if (tries && subject.kind !== 'visitor')
      return { subject, negated: true, partial: true, onlyDenials: true };
    if (governor && governor.verb.class !== 'intend' && governor.form !== 'modifier') return EMBEDDED;
    return { subject, negated: !governor?.negated, partial: false, onlyDenials: true };
  }
  const lead = tokens.slice(Math.max(0, predicate.start - 14), predicate.start).map((token) => token.text);
  if (
    lead.includes('not') &&
    lead.lastIndexOf('not') <
      lead.findLastIndex((word) => /^(?:policy|practice|intention|business)$/.test(word))
  ) {
    // "It is not our policy to sell X."
    return { subject, negated: true, partial: false, onlyDenials: true };
  }
  if (!governor) return EMBEDDED;
  if (governor.embedded) return EMBEDDED;
  if (governor.form === 'imperative') return ADVICE;
  if (governor.verb.class === 'allow' || governor.verb.class === 'limit') return EMBEDDED;
  if (subject.kind === 'visitor') return OTHERS;
  if (governor.verb.class === 'have' && deniesObject(governor, meaning.tokens)) {
    // "It has no means to send mail."
    return { subject, negated: true, partial: false, onlyDenials: true };
  }
  const isNegative =
    governor.negated ||
    subject.negated ||
    passiveSubjectDenies(governor, meaning.tokens) ||
    (governor.verb.class === 'use' && deniesObject(governor, meaning.tokens));
  if (/^(?:require|access)$/.test(governor.verb.class) && isNegative) {
    if (
      meaning.tokens
        .slice(predicate.end, predicate.complementEnd)
        .some((token, i, all) => token.text === 'order' && all[i - 1]?.text === 'in')
    )
      return OTHERS;
    // "We do not ask you to provide X": X is not collected.
    return { subject, negated: true, partial: governor.intent || isWeakened(governor), onlyDenials: true };
  }
  if (isNegative && /^(?:use|place|store|have|record|provide)$/.test(governor.verb.class)) {
    return { subject, negated: true, partial: true, onlyDenials: true };
  }
  if (isNegative) return EMBEDDED;
  return { subject, negated: false, partial: true, onlyDenials: false };
}

/** "has no way", "uses no cookies": the object denies the verb. */
function deniesObject(predicate: Predicate, tokens: readonly Token[]): boolean {
  return isNegativeDeterminer(tokens[predicate.objectStart]);
}

function passiveSubjectDenies(predicate: Predicate, tokens: readonly Token[]): boolean {
  return (
    predicate.passive &&
    predicate.subject !== null &&
    tokens.slice(predicate.subject.start, predicate.subject.end).some(isNegativeDeterminer)
  );
}

function clauseOf(predicate: Predicate, meaning: Meaning, frame: Frame): Clause {
  const { tokens } = meaning;
  const after = splitParts(
    tokens,
    { start: predicate.objectStart, end: predicate.complementEnd },
    predicate.passive ? 'place' : 'object',
  );
  const before = predicate.passive && predicate.subject ? splitParts(tokens, predicate.subject) : [];
  const front: Part[] =
    predicate.form === 'finite' && predicate.subject && predicate.clauseStart < predicate.subject.start
      ? splitParts(tokens, { start: predicate.clauseStart, end: predicate.subject.start }, 'place')
      : [];
  const objectParts = predicate.passive ? before : after;
  const objects = readObjects(tokens, objectParts);
  const agent = predicate.passive ? (after.find((part) => tokens[part.start]!.text === 'by') ?? null) : null;
  let { subject } = frame;
  if (predicate.passive && predicate.form === 'finite')
    subject = classifyAgent(tokens, predicate, agent, meaning.owner);
  const negatedSubject = !predicate.passive && subject.negated;
  const negatedObject = objects.negated && isObjectDenied(tokens, objectParts);
  const negatedRecipient = after.some(
    (part) => part.role === 'recipient' && isNegativeDeterminer(tokens[part.start + 1]),
  );
  const flips = [frame.negated, negatedSubject, negatedObject, negatedRecipient].filter(Boolean).length;
  const parts = [...front, ...before, ...after];
  const tail = tailParts(predicate, tokens);
  return {
    predicate,
    tokens,
    subject,
    parts,
    objects,
    bounds: bounds(tokens, predicate, front, before, [...after, ...tail], objects),
    negated: flips > 0,
    scope: meaning.scope,
  };
}

/** "not sell X or trade Y, unless Z": exceptions at the end of a list of verbs may bind them all. */
function tailParts(predicate: Predicate, tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let next = predicate.next, i = 0; next && i < 8; next = next.next, i++) {
    const span = { start: next.objectStart, end: next.complementEnd };
    parts.push(
      ...splitParts(tokens, span).filter((part) => part.role === 'exception' || part.role === 'condition'),
    );
  }
  return parts;
}

/** The denying word stands at the head of the objects, not deep in them. */
function isObjectDenied(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const [object] = parts.filter((part) => part.role === 'object');
  if (!object) return false;
  for (let i = object.start; i < Math.min(object.end, object.start + 60); i++) {
    const { text } = tokens[i]!;
    if (
      isNegativeDeterminer(tokens[i]) &&
      !/^(?:more|less|longer|doubt|other)$/.test(tokens[i + 1]?.text ?? '')
    )
      return true;
    if (text === ';') return false;
  }
  return false;
}

/** What the verb comes to together with its objects. */
function actionReadings(clause: Clause, meaning: Meaning): Reading[] {
  const { predicate } = clause;
  const verbClass = predicate.verb.class;
  const handler = HANDLERS[verbClass];
  return handler ? handler(clause, meaning) : [];
}

type Handler = (clause: Clause, meaning: Meaning) => Reading[];

const HANDLERS: Partial<Record<string, Handler>> = {
  collect: (clause) => [...onData(clause, 'collect'), ...technologies(clause)],
  store: (clause) => storeReadings(clause, 'store'),
  place: placeReadings,
  record: recordReadings,
  log: (clause) => withAction(onData(clause, 'log', true), clause),
  keep: keepReadings,
  // What is not retained is not stored for long; without a period, it is not stored at all.
  retain: (clause) => onData(clause, clause.negated ? 'store' : 'retain'),
  use: useReadings,
  process: (clause) => onData(clause, 'use'),
  share: (clause) => shareReadings(clause, 'share'),
  provide: provideReadings,
  sell: (clause) => shareReadings(clause, 'sell'),
  send: sendReadings,
  email: emailReadings,
  track: trackReadings,
  link: (clause) => linkReadings(clause),
  access: accessReadings,
  allow: allowReadings,
  partner: partnerReadings,
  write: writeReadings,
  handle: handleReadings,
  require: requireReadings,
  receive: receiveReadings,
  have: haveReadings,
  anonymize: anonymizeReadings,
  delete: (clause) => onData(clause, 'delete'),
  refrain: refrainReadings,
};

/** Readings of an action on the data that stands as object. */
function onData(clause: Clause, action: Action, mayLackData = false): Reading[] {
  const { objects } = clause;
  const logSubject = isLogSubject(clause);
  if (objects.data.length === 0 && !objects.anaphoric && !objects.logs && !mayLackData) return [];
  const reading = base(clause, logSubject && (action === 'collect' || action === 'store') ? 'log' : action);
  reading.data = objects.data.length > 0 ? [...objects.data] : objects.anaphoric ? ['user'] : [];
  reading.anaphoric = objects.anaphoric && objects.generic;
  reading.generic = objects.generic;
  reading.logs = objects.logs;
  return [reading];
}

function withAction(readings: Reading[], clause: Clause): Reading[] {
  for (const reading of readings) if (reading.data.length === 0 && clause.negated) reading.data = ['user'];
  return readings;
}

function base(clause: Clause, action: Action): Reading {
  const reading = newReading(clause.negated ? 'denies' : 'permits', action, clause.scope);
  reading.recipients = [...clause.bounds.recipients];
  return reading;
}

function isLogSubject(clause: Clause): boolean {
  const spans: Span[] = clause.parts.filter((part) => part.role === 'place' || part.role === 'means');
  if (!clause.predicate.passive && clause.predicate.subject) spans.push(clause.predicate.subject);
  return spans.some((span) =>
    THINGS.matchAll(clause.tokens, span.start, span.end).some((match) => match.value.kind === 'logs'),
  );
}

/** Technologies and vendors among the objects: what using or loading them amounts to. */
function technologies(clause: Clause): Reading[] {
  const readings: Reading[] = [];
  for (const thing of clause.objects.things) {
    if (thing.kind === 'technology') {
      const { action, data, purposes, recipients } = thing.technology;
      const reading = base(clause, action);
      reading.data = [...data];
      reading.purposes = [...purposes];
      reading.recipients = [...recipients];
      if (thing.technology.partial && purposes.length === 0) reading.strength = 'qualified';
      readings.push(reading);
    } else if (thing.kind === 'vendor' && !thing.pay) {
      const reading = base(clause, 'share');
      reading.data = ['user'];
      reading.recipients = [thing.name];
      reading.purposes = [...thing.purposes];
      readings.push(reading);
    }
  }
  return readings;
}

const DEVICE_KEYS = /^user\.device\.(?:cookie|storage)$/;

/** Cookies and other storage on the device among the objects. */
function deviceReadings(clause: Clause): Reading[] {
  const data = clause.objects.things.flatMap((thing) =>
    thing.kind === 'data' ? thing.keys.filter((key) => DEVICE_KEYS.test(key)) : [],
  );
  if (data.length === 0) return [];
  const reading = base(clause, 'store');
  reading.data = [...new Set(data)];
  return [reading];
}

function storeReadings(clause: Clause, kind: 'store' | 'place'): Reading[] {
  const device = deviceReadings(clause);
  const onDevice = clause.parts.some((part) => part.role === 'place' && namesDevice(clause.tokens, part));
  if (device.length > 0) return [...device, ...technologies(clause)];
  if (
    onDevice &&
    (clause.objects.generic || kind === 'place') &&
    (clause.objects.data.length > 0 || clause.objects.negated)
  ) {
    const reading = base(clause, 'store');
    reading.data = ['user.device'];
    return [reading];
  }
  const others = technologies(clause);
  if (others.length > 0) return others;
  if (kind === 'place') return [];
  return onData(clause, 'store');
}

function placeReadings(clause: Clause): Reading[] {
  if (clause.objects.things.length > 0 || clause.objects.anaphoric || clause.objects.negated) {
    const stored = storeReadings(clause, 'place');
    if (stored.length > 0) return stored;
  }
  return writeReadings(clause);
}

function recordReadings(clause: Clause): Reading[] {
  if (clause.objects.things.some((thing) => thing.kind === 'logs')) return [];
  return onData(clause, isLogSubject(clause) ? 'log' : 'collect');
}

function keepReadings(clause: Clause): Reading[] {
  const { objects } = clause;
  if (objects.logs && !clause.negated && predicatePassive(clause)) return onData(clause, 'retain');
  if (objects.logs) return logReadings(clause);
  const mail = mailFacility(clause);
  if (mail) return [mail];
  const device = deviceReadings(clause);
  if (device.length > 0) return device;
  const isSafe = clause.tokens
    .slice(clause.predicate.end, clause.predicate.complementEnd)
    .some((token) =>
      /^(?:confidential|private|secure|safe|secret|separate|accurate|current|security|confidentiality|accuracy|integrity|safely|securely|mind)$/.test(
        token.text,
      ),
    );
  if (isSafe) return [];
  if (
    objects.things.length > 0 &&
    objects.things.every((thing) => thing.kind === 'technology' || thing.kind === 'vendor')
  )
    return [];
  return onData(clause, clause.negated ? 'store' : 'retain');
}

/** "Logs are kept" tells how long logs live, "we keep logs" that there are any. */
function predicatePassive(clause: Clause): boolean {
  return clause.predicate.passive;
}

/** "We keep no logs (of X)". */
function logReadings(clause: Clause): Reading[] {
  const reading = base(clause, 'log');
  reading.data = clause.objects.data.length > 0 ? [...clause.objects.data] : clause.negated ? ['user'] : [];
  const about = clause.parts.filter((part) => part.role === 'about' || part.role === 'purpose');
  if (reading.data.length === 0)
    for (const part of about)
      reading.data.push(...readObjects(clause.tokens, [{ ...part, role: 'object' }]).data);
  reading.logs = !clause.negated && reading.data.length === 0;
  return [reading];
}

function useReadings(clause: Clause): Reading[] {
  const { objects } = clause;
  const hasPurpose = clause.parts.some(
    (part) => part.role === 'purpose' && clause.tokens[part.start]!.text !== 'for',
  );
  // "We do not use cookies to run programs" says nothing of cookies as such; the verb after "to" is read itself.
  if (clause.negated && hasPurpose && clause.bounds.purposes.length === 0) return [];
  if (clause.negated && clause.bounds.otherPurpose) return otherPurpose(clause);
  if (clause.negated && isManner(clause)) return [];
  const readings = [...deviceReadings(clause), ...technologies(clause)];
  if (clause.negated && hasPurpose) for (const reading of readings) reading.strength = 'qualified';
  if (objects.logs && readings.length === 0)
    return clause.negated ? logReadings(clause) : onData(clause, 'use');
  if (readings.length > 0) return readings;
  if (!clause.predicate.passive && objects.data.length === 0) return [];
  return onData(clause, 'use');
}

/** "not used in any manner that would identify you" denies a manner, not the use. */
function isManner(clause: Clause): boolean {
  const { tokens, predicate } = clause;
  return tokens.some(
    (token, i) =>
      i >= predicate.end &&
      i < predicate.complementEnd &&
      /^(?:manner|way|ways|fashion|form)$/.test(token.text) &&
      /^(?:that|which|to|unrelated|inconsistent|other)$/.test(tokens[i + 1]?.text ?? ''),
  );
}

/** "not used for any other purpose": use is limited to what was named before. */
function otherPurpose(clause: Clause): Reading[] {
  return onData(clause, 'use').map((reading) => ({
    ...reading,
    polarity: 'limits' as const,
    strength: 'qualified' as const,
  }));
}

function shareReadings(clause: Clause, action: 'share' | 'sell'): Reading[] {
  const { objects, bounds: found } = clause;
  if (found.recipientIsUs) return [];
  if (found.recipientIsVisitor && found.recipients.length === 0) return [];
  const device = objects.things.every(
    (thing) => thing.kind === 'data' && thing.keys.every((key) => DEVICE_KEYS.test(key)),
  );
  const access = accessNoun(clause, action);
  if (access.length > 0) return access;
  if (objects.things.length === 0 && !objects.anaphoric) return objectlessShare(clause, action);
  if (
    objects.data.length > 0 &&
    device &&
    action === 'share' &&
    objects.things.length > 0 &&
    !found.recipients.length
  )
    return [];
  return onData(clause, action);
}

/** "never sell or share with third parties": the object is left to be understood. */
function objectlessShare(clause: Clause, action: 'share' | 'sell'): Reading[] {
  const { predicate, parts } = clause;
  const own = parts.filter((part) => part.role === 'object' && part.start >= predicate.end);
  const hasForeignObject = own.some((part) =>
    clause.tokens.slice(part.start, part.end).some((token) => token.isWord && token.text.length > 3),
  );
  if (hasForeignObject || clause.bounds.recipients.length === 0) return [];
  const shared = predicate.coordinated;
  if (!clause.negated || (predicate.passive && !shared)) return [];
  const reading = base(clause, action);
  reading.data = ['user'];
  reading.anaphoric = true;
  return [reading];
}

function provideReadings(clause: Clause): Reading[] {
  const { predicate, tokens, bounds: found } = clause;
  if (predicate.verb.lemma === 'make') {
    const rest = tokens.slice(predicate.end, predicate.complementEnd).map((token) => token.text);
    if (rest.includes('use') && rest[0] === 'use') return useReadings({ ...clause });
    if (rest.includes('use') && rest.indexOf('use') <= 2 && clause.objects.negated)
      return useReadings(clause);
    if (!rest.includes('available') && !rest.includes('public')) return [];
    const readings = shareReadings(clause, 'share');
    if (rest.includes('public')) for (const reading of readings) reading.recipients = ['anyone'];
    return readings;
  }
  const swapped = providedWith(clause);
  if (swapped) return onData(swapped, 'share');
  const givesToOthers = found.recipients.length > 0;
  if (!givesToOthers || (predicate.verb.lemma === 'submit' && !clause.negated)) return [];
  return shareReadings(clause, 'share');
}

/** "provide advertisers with your name": recipient and data have changed places. */
function providedWith(clause: Clause): Clause | null {
  const { tokens, parts, objects } = clause;
  if (objects.data.length > 0) return null;
  const object = parts.find((part) => part.role === 'object');
  const given = parts.find((part) => part.role === 'recipient' && tokens[part.start]!.text === 'with');
  if (!object || !given) return null;
  const recipients = RECIPIENTS.matchAll(tokens, object.start, object.end).map((match) => match.value.name);
  if (recipients.length === 0) return null;
  const data = readObjects(tokens, [{ ...given, role: 'object' }]);
  if (data.data.length === 0) return null;
  return { ...clause, objects: data, bounds: { ...clause.bounds, recipients: [...new Set(recipients)] } };
}

const MAIL_NOUNS =
  /^(?:email|mail|newsletter|message|mailing|spam|communication|bulletin|notification|advertisement|solicitation|offer|correspondence|sms|mailshot)$/;
const UNASKED = /^(?:unrequested|unsolicited|unwanted|spam|junk|bulk)$/;

/** "send you a confirmation by e-mail" */
function saysByMail(clause: Clause): boolean {
  const { tokens, predicate } = clause;
  return tokens.some(
    (token, i) => i > predicate.at && /^(?:by|via)$/.test(token.text) && tokens[i + 1]?.text === 'email',
  );
}

function isMail(clause: Clause): boolean {
  const spans =
    clause.predicate.passive && clause.predicate.subject
      ? [clause.predicate.subject]
      : clause.parts.filter((part) => part.role === 'object');
  const named = spans.some((span) =>
    clause.tokens.slice(span.start, span.end).some((token) => MAIL_NOUNS.test(token.stem)),
  );
  return named || saysByMail(clause);
}

/** "maintain any email sending facility", "operate no mail server". */
function mailFacility(clause: Clause): Reading | null {
  if (clause.subject.kind === 'visitor') return null;
  const span = objectSpan(clause.predicate);
  const words = clause.tokens
    .slice(span.start, Math.min(span.end, span.start + 12))
    .map((token) => token.stem);
  const mail = words.findIndex((word) => /^(?:email|mail|newsletter)$/.test(word));
  if (
    mail < 0 ||
    !words
      .slice(mail)
      .some((word) =>
        /^(?:facility|server|system|service|function|sending|newsletter|list|gateway|feature)$/.test(word),
      )
  )
    return null;
  return base(clause, 'email');
}

function sendReadings(clause: Clause): Reading[] {
  const { objects, bounds: found } = clause;
  if (found.recipientIsUs) return [];
  if (isMail(clause)) {
    const reading = base(clause, 'email');
    reading.recipients = [];
    const span = objectSpan(clause.predicate);
    const words = clause.tokens.slice(span.start, span.end);
    if (words.some((token) => UNASKED.test(token.text))) {
      reading.purposes = ['marketing'];
    }
    if (
      words.some((token) =>
        /^(?:marketing|promotional|newsletters?|advertising|commercial|spam|offers?|promotions?)$/.test(
          token.text,
        ),
      )
    )
      reading.purposes = ['marketing'];
    const isBare =
      !saysByMail(clause) &&
      reading.purposes.length === 0 &&
      !words.some((token) => /^(?:email|mail|newsletter)$/.test(token.stem));
    return isBare ? [] : [reading];
  }
  if (objects.data.length > 0 && found.recipients.length > 0) return onData(clause, 'share');
  if (objects.data.length > 0 && clause.negated && !found.recipientIsVisitor) return onData(clause, 'share');
  return [];
}

function emailReadings(clause: Clause): Reading[] {
  const { predicate, tokens } = clause;
  const rest = tokens.slice(predicate.end, predicate.complementEnd);
  const lemma = predicate.verb.lemma;
  const byMail = rest.some(
    (token, i) => token.text === 'by' && /^(?:email|mail)$/.test(rest[i + 1]?.text ?? ''),
  );
  const marketing = rest.some((token) =>
    /^(?:marketing|promotional|unsolicited|advertising|newsletters?|offers?|promotions?)$/.test(token.text),
  );
  if (lemma === 'contact' && !byMail && !marketing) return [];
  if (/^(?:telephone|call|text)$/.test(lemma)) return [];
  const reading = base(clause, 'email');
  reading.recipients = [];
  if (lemma === 'spam' || marketing) reading.purposes = ['marketing'];
  if (lemma === 'contact' && !byMail) reading.strength = 'qualified';
  return [reading];
}

const PEOPLE =
  /^(?:you|your|user|visitor|individual|customer|people|person|anyone|member|reader|subscriber|movement|activity|visit|behavior|behaviour|use|usage|session|traffic|child|them|individually)$/;

function trackReadings(clause: Clause): Reading[] {
  const { predicate, tokens, objects } = clause;
  const span = objectSpan(predicate);
  const words = tokens.slice(span.start, Math.min(span.end, span.start + 5));
  const namesPeople = words.some((token) => PEOPLE.test(token.stem));
  const isBare = words.every((token) => !token.isWord);
  if (predicate.verb.lemma === 'identify') return [];
  if (!namesPeople && !isBare && objects.things.length === 0) return [];
  if (/^(?:monitor|observe|follow)$/.test(predicate.verb.lemma) && !namesPeople) return [];
  const reading = base(clause, 'collect');
  reading.data = objects.data.some((key) => key.startsWith('user.location'))
    ? objects.data.filter((key) => key !== 'user')
    : ['user.behavior'];
  if (!clause.negated) reading.data = objects.data.length > 0 ? objects.data : reading.data;
  return [reading];
}

/** Linking data is a use of it that code seldom shows, so that nothing absolute comes of it. */
function linkReadings(clause: Clause, mayLackData = false): Reading[] {
  const { predicate, tokens } = clause;
  const span = objectSpan(predicate);
  const mail =
    tokens.slice(span.start, span.end).some((token) => token.text === 'email') &&
    predicate.passive &&
    mailFacility(clause);
  if (mail) return [mail];
  const other = readObjects(
    tokens,
    clause.parts
      .filter((part) => part.role === 'recipient')
      .map((part) => ({ ...part, role: 'object' as const })),
  );
  const data = [...new Set([...clause.objects.data, ...other.data])];
  if (data.length === 0 && !clause.objects.anaphoric && !mayLackData) return [];
  const reading = base(clause, 'use');
  reading.recipients = [];
  reading.data = data.length > 0 ? data : ['user'];
  reading.strength = 'qualified';
  return [reading];
}

function accessReadings(clause: Clause): Reading[] {
  const { objects, subject } = clause;
  if (objects.data.length === 0) return [];
  if (subject.kind === 'third-party' || subject.kind === 'nobody') return outsiderReadings(clause);
  if (clause.predicate.passive) return [];
  return objects.generic && !clause.negated ? [] : onData(clause, 'collect');
}

/** What third parties do not get, the site does not give. */
function outsiderReadings(clause: Clause): Reading[] {
  const { subject: span } = clause.predicate;
  const vendors = span
    ? THINGS.matchAll(clause.tokens, span.start, span.end).flatMap((match) =>
        match.value.kind === 'vendor' ? [match.value.name] : [],
      )
    : [];
  const recipients = vendors.length > 0 ? vendors : ['third-party'];
  const readings = onData(clause, 'share').map((reading) => ({ ...reading, recipients, byRecipient: true }));
  if (clause.subject.kind === 'nobody')
    return readings.map((reading) => ({
      ...reading,
      recipients: ['anyone'],
      strength: 'qualified' as const,
    }));
  if (!clause.negated) return readings;
  return readings.map((reading) => ({
    ...reading,
    strength: clause.subject.negated ? reading.strength : 'qualified',
  }));
}

/** "allow third parties to collect X", "permit advertising", "allow cookies". */
function allowReadings(clause: Clause, meaning: Meaning): Reading[] {
  const { predicate, tokens } = clause;
  const inner = meaning.predicates.find(
    (other) => other.governor === predicate && other.form === 'infinitive' && !other.coordinated,
  );
  const span = { start: predicate.end, end: inner ? inner.start : predicate.complementEnd };
  const outsider =
    predicate.passive && predicate.subject
      ? classifySubject(tokens, predicate.subject, meaning.owner).kind === 'third-party'
      : RECIPIENTS.matchAll(tokens, span.start, span.end).length > 0;
  if (predicate.passive && inner && /^(?:use|process)$/.test(inner.verb.class)) return [];
  if (
    !inner &&
    technologies(clause).length > 0 &&
    (outsider || technologies(clause).some((reading) => reading.recipients.includes('third-party')))
  ) {
    // Whom the site lets track its visitors, it gives their data.
    return technologies(clause).map((reading) =>
      reading.action === 'store'
        ? reading
        : {
            ...reading,
            action: 'share' as const,
            recipients: reading.recipients.length > 0 ? reading.recipients : ['third-party'],
          },
    );
  }
  if (!inner)
    return outsider && clause.objects.data.length === 0
      ? accessNoun(clause)
      : [...deviceReadings(clause), ...technologies(clause), ...accessNoun(clause)];
  if (inner?.passive && technologies(clause).length > 0) return technologies(clause);
  if (!outsider)
    return /^(?:be)$/.test(tokens[inner.at - 1]?.text ?? '') || inner.passive
      ? passiveAllowed(clause, inner)
      : [];
  const objects = readObjects(tokens, splitParts(tokens, { start: inner.end, end: inner.complementEnd }));
  const reading = base(clause, 'share');
  reading.recipients = ['third-party'];
  const cookies = objects.data.filter((key) => DEVICE_KEYS.test(key));
  if (cookies.length > 0 && /^(?:place|store|use|have)$/.test(inner.verb.class)) {
    reading.action = 'store';
    reading.data = cookies;
    return [reading];
  }
  const takes = /^(?:collect|track|record|log|access|receive|use|store|process|place|link|email|send)$/.test(
    inner.verb.class,
  );
  if (!takes) return [];
  if (objects.data.length === 0 && inner.verb.class !== 'track') return [];
  reading.data = objects.data.length > 0 ? objects.data : ['user.behavior'];
  reading.anaphoric = objects.anaphoric;
  return [reading];
}

/** "We do not allow your data to be shared with X". */
function passiveAllowed(clause: Clause, inner: Predicate): Reading[] {
  if (!clause.negated || !inner.passive) return [];
  const actions: Partial<Record<string, Action>> = {
    share: 'share',
    sell: 'sell',
    collect: 'collect',
    store: 'store',
    use: 'use',
    provide: 'share',
  };
  const action = actions[inner.verb.class];
  return action ? onData(clause, action) : [];
}

/** "allow third-party access to your data", "permit tracking by others". */
function accessNoun(clause: Clause, action: 'share' | 'sell' = 'share'): Reading[] {
  const { tokens, predicate } = clause;
  const access = tokens.findIndex(
    (token, i) => i >= predicate.end && i < predicate.complementEnd && token.text === 'access',
  );
  if (access < 0 || predicate.passive) return [];
  const objects = readObjects(tokens, [{ role: 'object', start: access + 1, end: predicate.complementEnd }]);
  if (objects.data.length === 0) return [];
  const reading = base(clause, action);
  reading.data = objects.data;
  reading.recipients = ['third-party'];
  return [reading];
}

/** "adds one entry to its log", "writes a line to the log" */
function writeReadings(clause: Clause): Reading[] {
  const { predicate, tokens } = clause;
  const span = { start: predicate.end, end: predicate.complementEnd };
  const toLog = THINGS.matchAll(tokens, span.start, span.end).some((match) => match.value.kind === 'logs');
  if (!toLog || clause.subject.kind === 'visitor' || clause.subject.kind === 'third-party') return [];
  const reading = base(clause, 'log');
  reading.recipients = [];
  reading.data = clause.objects.data.length > 0 ? [...clause.objects.data] : ['user'];
  reading.generic = clause.objects.generic;
  return [reading];
}

/** "Our processor for error monitoring handles these reports": a service that others do for the site. */
function handleReadings(clause: Clause): Reading[] {
  const { tokens, predicate } = clause;
  const who = predicate.passive ? { start: predicate.end, end: predicate.complementEnd } : predicate.subject;
  if (!who || clause.negated) return [];
  const isProcessor = tokens
    .slice(who.start, who.end)
    .some((token) => /^(?:processor|provider|contractor|subprocessor)$/.test(token.stem));
  const purposes = purposesIn(tokens, { start: 0, end: tokens.length });
  if (!isProcessor || purposes.length === 0) return [];
  const reading = base(clause, 'use');
  reading.recipients = [];
  reading.purposes = purposes;
  reading.byRecipient = true;
  return [reading];
}

/** "We work with X (such as Y)": X gets what its kind of service needs. */
function partnerReadings(clause: Clause): Reading[] {
  const parts = clause.parts.filter((part) => part.role === 'recipient' || part.role === 'example');
  const open = parts.some((part) => part.role === 'example');
  const objects = readObjects(
    clause.tokens,
    parts.map((part) => ({ ...part, role: 'object' as const })),
  );
  const found = technologies({ ...clause, objects });
  const vendors = found.filter((reading) => reading.recipients.some((name) => name !== 'third-party'));
  const purposes = [...new Set(found.flatMap((reading) => reading.purposes))];
  const readings = vendors.length > 0 ? vendors.map((reading) => ({ ...reading, purposes })) : found;
  return open ? readings.map((reading) => ({ ...reading, strength: 'vague' as const })) : readings;
}

function requireReadings(clause: Clause): Reading[] {
  // "not required to use the site" leaves it to the visitor.
  if (clause.negated && clause.parts.some((part) => part.role === 'purpose')) return [];
  const { objects, predicate } = clause;
  if (objects.data.length === 0) return [];
  if (predicate.verb.lemma === 'require' && predicate.passive) return [];
  const readings = onData(clause, 'collect');
  return clause.negated
    ? readings
    : readings.map((reading) => ({ ...reading, strength: 'conditional' as const }));
}

function receiveReadings(clause: Clause): Reading[] {
  if (clause.subject.kind === 'third-party' || clause.subject.kind === 'nobody') {
    return clause.objects.things.some((thing) => thing.kind === 'data') ? outsiderReadings(clause) : [];
  }
  if (clause.predicate.passive || isMail(clause)) return [];
  return onData(clause, 'collect');
}

function haveReadings(clause: Clause): Reading[] {
  const { tokens, predicate, subject } = clause;
  const access = tokens.slice(predicate.end, predicate.end + 4).findIndex((token) => token.text === 'access');
  if (access >= 0) {
    const objects = readObjects(tokens, [
      { role: 'object', start: predicate.end + access + 1, end: predicate.complementEnd },
    ]);
    const changed = {
      ...clause,
      objects,
      negated:
        clause.negated || tokens.slice(predicate.end, predicate.end + access).some(isNegativeDeterminer),
    };
    if (objects.data.length === 0 && !objects.anaphoric) return [];
    if (objects.data.every((key) => DEVICE_KEYS.test(key) || key === 'user.behavior')) return [];
    if (subject.kind === 'third-party' || subject.kind === 'nobody') return outsiderReadings(changed);
    return changed.negated ? onData(changed, 'collect') : [];
  }
  if (isLogSubject(clause) && clause.objects.data.length > 0) return onData(clause, 'log');
  const mail = mailFacility(clause);
  if (mail) return [mail];
  if (subject.kind === 'thing') return [];
  const foreign = foreignContent(clause);
  if (foreign) return [foreign];
  return [...deviceReadings(clause), ...technologies(clause)];
}

/** "We load nothing from other websites": what would hand visitors' requests to others. */
function foreignContent(clause: Clause): Reading | null {
  const { tokens, predicate } = clause;
  if (!clause.negated || !/^(?:load|embed|include|run|fetch|display|show|host)$/.test(predicate.verb.lemma))
    return null;
  const parts = clause.parts.filter((part) => part.role === 'source' || part.role === 'place');
  const isForeign = parts.some((part) =>
    tokens
      .slice(part.start, part.end)
      .some((token) => /^(?:other|third|external|foreign|outside)$/.test(token.text)),
  );
  if (!isForeign) return null;
  const reading = base(clause, 'share');
  reading.data = ['user'];
  reading.recipients = ['third-party'];
  return reading;
}

function anonymizeReadings(clause: Clause): Reading[] {
  if (clause.negated || clause.subject.kind === 'third-party') return [];
  const reading = base(clause, 'anonymize');
  reading.data = [...clause.objects.data];
  reading.logs = clause.objects.logs;
  reading.anaphoric = clause.objects.anaphoric || (clause.objects.generic && reading.data.length > 0);
  reading.generic = clause.objects.generic;
  reading.recipients = [];
  // What is said to be anonymized must be, wherever that use is made of it.
  if (!clause.predicate.modal) reading.polarity = 'limits';
  return [reading];
}

/** "eschews the collection of X", "avoid cookies", "refrain from tracking". */
function refrainReadings(clause: Clause): Reading[] {
  if (clause.negated || clause.subject.kind === 'visitor' || clause.predicate.form !== 'finite') return [];
  const { tokens, predicate } = clause;
  if (
    verbWord(tokens[predicate.end]?.text ?? '')?.forms.has('ing') ||
    verbWord(tokens[predicate.end + 1]?.text ?? '')?.forms.has('ing')
  ) {
    if (!THINGS.matchAt(tokens, predicate.end)) return [];
  }
  const denied: Clause = { ...clause, negated: true };
  const noun = tokens.slice(predicate.end, predicate.end + 6).find((token) => ACTION_NOUNS[token.stem]);
  if (noun) {
    const at = tokens.indexOf(noun) + 1;
    const objects = readObjects(tokens, splitParts(tokens, { start: at, end: predicate.complementEnd }));
    return onData({ ...denied, objects }, ACTION_NOUNS[noun.stem]!);
  }
  const readings = [...deviceReadings(denied), ...technologies(denied)];
  return readings;
}

/** Nouns that name an action on data. */
export const ACTION_NOUNS: Readonly<Record<string, Action>> = {
  collection: 'collect',
  gathering: 'collect',
  sale: 'sell',
  selling: 'sell',
  sharing: 'share',
  disclosure: 'share',
  transfer: 'share',
  transmission: 'share',
  storage: 'store',
  retention: 'retain',
  logging: 'log',
  processing: 'use',
};

/** Applies what surrounds the predicate: bounds, frame, modality, scope. */
function settle(reading: Reading, clause: Clause, frame: Frame): Reading {
  const { predicate, bounds: found, subject } = clause;
  const isDenial = reading.polarity === 'denies';
  reading.exceptions = [...found.exceptions];
  reading.purposes = [...new Set([...reading.purposes, ...found.purposes])];
  // Deletion and its time go together: "once the time is over" is no condition.
  const isTimed = (reading.action === 'delete' || reading.action === 'retain') && !found.hasIf;
  reading.strength =
    isTimed && found.strength === 'conditional' ? reading.strength : weaker(reading.strength, found.strength);
  if (isDenial) {
    if (frame.partial || predicate.intent || isWeakened(predicate))
      reading.strength = weaker(reading.strength, 'qualified');
    if (reading.action !== 'delete' && clause.objects.restricted && !reading.purposes.length)
      reading.strength = weaker(reading.strength, 'qualified');
    if (clause.objects.impersonal) reading.strength = weaker(reading.strength, 'qualified');
    if (clause.predicate.modal && /^(?:may|might|could|should|would)$/.test(clause.predicate.modal))
      reading.strength = weaker(reading.strength, 'conditional');
    if (found.restricted || subject.kind === 'unknown')
      reading.strength = weaker(reading.strength, 'qualified');
  } else {
    if (predicate.modal && /^(?:may|might|could|can)$/.test(predicate.modal))
      reading.strength = weaker(reading.strength, 'vague');
    if (
      clause.objects.open &&
      (reading.polarity === 'limits' || reading.action === 'log' || reading.action === 'collect')
    )
      reading.strength = weaker(reading.strength, 'vague');
    if (clause.objects.impersonal && reading.action !== 'anonymize')
      reading.data = reading.data.filter((key) => key !== 'user');
    if (found.limited && reading.polarity === 'permits') limit(reading, clause);
    addPeriod(reading, clause);
  }
  if (frame.onlyDenials && !isDenial) reading.strength = weaker(reading.strength, 'vague');
  reading.scope = scopeOf(reading, clause, subject);
  return reading;
}

/** "We log X for 30 days": the period of an action that is not itself one of keeping. */
function addPeriod(reading: Reading, clause: Clause): void {
  if (reading.retention !== null || !/^(?:log|collect|store)$/.test(reading.action)) return;
  const time = clause.parts.find((part) => part.role === 'time' && clause.tokens[part.start]!.text === 'for');
  const duration = time ? findDurations(clause.tokens.slice(time.start, time.end))[0] : undefined;
  if (!duration) return;
  reading.retention = duration.period;
  reading.retentionBound = duration.bound;
}

/** "only", "solely": what is listed is all. "Only if" and "only with" are conditions, no lists. */
function limit(reading: Reading, clause: Clause): void {
  const { bounds: found } = clause;
  reading.polarity = 'limits';
  if (found.limited === 'condition') {
    reading.polarity = 'permits';
    reading.strength = weaker(reading.strength, 'conditional');
  } else if (found.limited === 'unclear') reading.strength = weaker(reading.strength, 'qualified');
  else if (found.limited === 'purpose' && reading.purposes.length === 0)
    reading.strength = weaker(reading.strength, 'qualified');
}

function scopeOf(reading: Reading, clause: Clause, subject: Subject): Scope {
  if (reading.scope !== 'site') return reading.scope;
  if (clause.bounds.children || subject.kind === 'child') return 'children';
  if (subject.kind === 'third-party') return reading.byRecipient ? 'site' : 'third-party';
  if (subject.kind === 'visitor') return 'other';
  return 'site';
}

export { DEVICES };
