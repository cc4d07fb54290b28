import type { Action, Scope } from '../../model/index.js';
import { type Bounds, bounds } from './bounds.js';
import type { Frame } from './frame.js';
import { RECIPIENTS, THINGS } from './lexicon.js';
import { type Objects, readObjects } from './objects.js';
import { type Part, splitParts } from './parts.js';
import { type Predicate, type Span, isNegativeDeterminer } from './predicate.js';
import { type Reading, newReading } from './reading.js';
import { type Subject, classifyAgent } from './subjects.js';
import type { Token } from './tokens.js';

/** A sentence with its predicates, and what is known from around it. */
export interface Meaning {
  tokens: Token[];
  predicates: Predicate[];
  owner: string | null;
  scope: Scope;
  /** The policy speaks of a website of its owner, so that an app is another product. */
  besideSite: boolean;
  /** The sentence before speaks of a vendor last, so that "it" may be that. */
  afterVendor: boolean;
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
  besideSite: boolean;
  owner: string | null;
  afterVendor: boolean;
}

/**
 * "nothing but X", "no data other than X", "anything except X": what stands as an exception is all there is, and
 * the denial a closed list.
 */
export function closeList(clause: Clause): Clause {
  const { tokens, parts, predicate, objects } = clause;
  if (!clause.negated || !objects.generic) return clause;
  const at = parts.findIndex(
    (part, i) =>
      part.role === 'exception' &&
      parts[i - 1]?.role === 'object' &&
      (predicate.passive || part.start >= predicate.end),
  );
  const part = parts[at];
  if (!part || clause.bounds.exceptions.length !== 1) return clause;
  const listed = readObjects(tokens, [{ ...part, role: 'object' }]);
  if (
    listed.data.length === 0 ||
    listed.generic ||
    !/^(?:other|but|except|than|apart|aside|besides|excluding)$/.test(tokens[part.start]!.text)
  )
    return clause;
  const found = { ...clause.bounds, exceptions: [], strength: 'absolute' as const, limited: 'data' as const };
  return { ...clause, negated: false, objects: { ...listed, negated: false }, bounds: found };
}

/** "with nobody but X": all whom the words name. */
export function closeRecipients(clause: Clause): Clause {
  const { tokens, parts, predicate } = clause;
  const at = parts.findIndex(
    (part) =>
      part.role === 'recipient' &&
      part.start >= predicate.end &&
      /^(?:nobody|none|no)$/.test(tokens[part.start + 1]?.text ?? ''),
  );
  const part = parts[at];
  if (!part || !clause.negated) return clause;
  const but = tokens.findIndex(
    (token, i) => i > part.start && i <= part.start + 4 && /^(?:but|except|other)$/.test(token.text),
  );
  if (but < 0) return clause;
  const end = Math.min(predicate.complementEnd, but + 14);
  const named = RECIPIENTS.matchAll(tokens, but + 1, end).map((match) => match.value.name);
  const recipients = [...new Set(named)];
  const found = {
    ...clause.bounds,
    recipients,
    exceptions: [],
    strength: 'absolute' as const,
    limited: 'recipient' as const,
  };
  return { ...clause, negated: false, bounds: found };
}

export function clauseOf(predicate: Predicate, meaning: Meaning, frame: Frame): Clause {
  const { tokens } = meaning;
  const after = splitParts(
    tokens,
    { start: predicate.objectStart, end: predicate.complementEnd },
    predicate.passive ? 'place' : 'object',
  );
  const before = predicate.passive && predicate.subject ? splitParts(tokens, predicate.subject) : [];
  listFollowing(tokens, predicate, after);
  const front: Part[] =
    predicate.form === 'finite' && predicate.subject && predicate.clauseStart < predicate.subject.start
      ? splitParts(tokens, { start: predicate.clauseStart, end: predicate.subject.start }, 'place')
      : [];
  const listed = predicate.passive ? after.filter((part) => part.role === 'object') : [];
  const objectParts = predicate.passive ? [...before, ...listed] : after;
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
    besideSite: meaning.besideSite,
    owner: meaning.owner,
    afterVendor: meaning.afterVendor,
  };
}

/** "The following data is logged: A, B": what stands behind the verb is what is logged. */
function listFollowing(tokens: readonly Token[], predicate: Predicate, after: Part[]): void {
  const [first] = after;
  const { subject } = predicate;
  if (!predicate.passive || !subject || first?.role !== 'place' || first.start !== predicate.end) return;
  if (tokens.slice(subject.start, subject.end).some((token) => token.text === 'following'))
    first.role = 'object';
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
      !/^(?:more|less|longer|doubt)$/.test(tokens[i + 1]?.text ?? '') &&
      !(tokens[i + 1]?.text === 'other' && tokens[i + 2]?.text === 'than')
    )
      return true;
    if (text === ';') return false;
  }
  return false;
}

/** Readings of an action on the data that stands as object. */
export function onData(clause: Clause, action: Action, mayLackData = false): Reading[] {
  const { objects } = clause;
  // "no more data than we need" is no closed list and no denial.
  if (clause.negated && /^(?:more|less)$/.test(clause.tokens[clause.predicate.objectStart]?.text ?? ''))
    return [];
  if (clause.negated && isNothingTo(clause)) return [];
  const logSubject = isLogSubject(clause) || isServerRecord(clause);
  if (objects.data.length === 0 && !objects.anaphoric && !objects.logs && !mayLackData) return [];
  const reading = base(clause, logSubject && (action === 'collect' || action === 'store') ? 'log' : action);
  reading.data = objects.data.length > 0 ? [...objects.data] : objects.anaphoric ? ['user'] : [];
  reading.anaphoric = objects.anaphoric && objects.generic;
  reading.generic = objects.generic;
  reading.logs = objects.logs;
  return [reading];
}

/** "We have nothing to hide" */
function isNothingTo({ tokens, predicate }: Clause): boolean {
  return (
    tokens[predicate.objectStart]?.text === 'nothing' && tokens[predicate.objectStart + 1]?.text === 'to'
  );
}

export function base(clause: Clause, action: Action): Reading {
  const reading = newReading(clause.negated ? 'denies' : 'permits', action, clause.scope);
  reading.recipients = [...clause.bounds.recipients];
  return reading;
}

/** "Our server records the IP address": what a server notes of requests by itself is a log. */
export function isServerRecord({ predicate, tokens, objects, negated }: Clause): boolean {
  const { subject } = predicate;
  return (
    !negated &&
    !predicate.passive &&
    subject !== null &&
    tokens.slice(subject.start, subject.end).some((token) => token.stem === 'server') &&
    objects.data.some((key) => key.startsWith('http.') || key === 'user.device.ip_address')
  );
}

export function isLogSubject(clause: Clause): boolean {
  const spans: Span[] = clause.parts.filter((part) => part.role === 'place' || part.role === 'means');
  if (!clause.predicate.passive && clause.predicate.subject) spans.push(clause.predicate.subject);
  return spans.some((span) =>
    THINGS.matchAll(clause.tokens, span.start, span.end).some((match) => match.value.kind === 'logs'),
  );
}

/** Technologies and vendors among the objects: what using or loading them amounts to. */
export function technologies(clause: Clause): Reading[] {
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
      const own = isSelfHosted(clause);
      const reading = base(clause, own ? 'use' : 'share');
      reading.data = own ? [] : ['user'];
      reading.recipients = own ? [] : [thing.name];
      reading.purposes = [...thing.purposes];
      readings.push(reading);
    }
  }
  return readings;
}

/** A vendor's software on the site's own machines hands nothing to the vendor. */
function isSelfHosted({ tokens }: Clause): boolean {
  return tokens.some(
    ({ text }, i) =>
      (text === 'self' && tokens[i + 1]?.text === 'hosted') ||
      text === 'locally' ||
      (text === 'own' && /^(?:server|instance|infrastructure|installation)$/.test(tokens[i + 1]?.stem ?? '')),
  );
}

export const DEVICE_KEYS = /^user\.device\.(?:cookie|storage)$/;

/** Cookies and other storage on the device among the objects. */
export function deviceReadings(clause: Clause): Reading[] {
  const data = clause.objects.things.flatMap((thing) =>
    thing.kind === 'data' ? thing.keys.filter((key) => DEVICE_KEYS.test(key)) : [],
  );
  if (data.length === 0) return [];
  const reading = base(clause, 'store');
  reading.data = [...new Set(data)];
  return [reading];
}
