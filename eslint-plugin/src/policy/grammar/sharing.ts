import { bounds } from './bounds.js';
import type { Action } from '../../model/index.js';

import {
  type Clause,
  DEVICE_KEYS,
  type Meaning,
  base,
  deviceReadings,
  onData,
  technologies,
} from './clause.js';
import { RECIPIENTS, THINGS } from './lexicon.js';
import { isMail, sentToVendor } from './mailing.js';
import { readObjects } from './objects.js';
import { objectSpan, splitParts } from './parts.js';
import type { Predicate, Span } from './predicate.js';
import type { Reading } from './reading.js';
import { classifySubject } from './subjects.js';
import type { Token } from './tokens.js';
import { useReadings } from './using.js';

export function shareReadings(clause: Clause, action: 'share' | 'sell'): Reading[] {
  const { objects, bounds: found } = clause;
  if (found.recipientIsUs || found.unauthorized) return [];
  const access = accessNoun(clause, action);
  if (access.length > 0) return access;
  if (found.recipientIsVisitor && found.recipients.length === 0) return [];
  const device = objects.things.every(
    (thing) => thing.kind === 'data' && thing.keys.every((key) => DEVICE_KEYS.test(key)),
  );
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
  if (!clause.negated) return sentToVendor(clause);
  if (hasForeignObject || clause.bounds.recipients.length === 0) return [];
  const shared = predicate.coordinated;
  if (predicate.passive && !shared) return [];
  const reading = base(clause, action);
  reading.data = ['user'];
  reading.anaphoric = true;
  return [reading];
}

/** "makes no requests to third parties", "no connection to X is established": X would learn of the visitor. */
export function connectionReadings(clause: Clause): Reading[] {
  const { tokens, predicate, bounds: found } = clause;
  if (!/^(?:make|send|establish|open|initiate|issue|create|build)$/.test(predicate.verb.lemma)) return [];
  if (!clause.negated || found.recipientIsUs) return [];
  const span = objectSpan(predicate);
  const at = tokens.findIndex(
    (token, i) => i >= span.start && i < span.end && /^(?:request|connection|call)$/.test(token.stem),
  );
  if (at < 0) return [];
  const isLinked = /^(?:to|with)$/.test(tokens[at + 1]?.text ?? '');
  const others = isLinked ? namedIn(tokens, { start: at + 2, end: span.end }) : [];
  const recipients = [...new Set([...found.recipients, ...others])];
  if (recipients.length === 0) return [];
  if (found.recipients.length === 0) found.restricted = false;
  return [{ ...base(clause, 'share'), data: ['user'], recipients }];
}

/** Recipients and vendors that words name; "external servers" are some third party's. */
function namedIn(tokens: readonly Token[], span: Span): string[] {
  const names = [
    ...RECIPIENTS.matchAll(tokens, span.start, span.end).map((match) => match.value.name),
    ...THINGS.matchAll(tokens, span.start, span.end).flatMap(({ value }) =>
      value.kind === 'vendor' ? [value.name] : [],
    ),
  ];
  const isForeign = tokens
    .slice(span.start, span.end)
    .some((token) => /^(?:external|other|foreign|third|outside)$/.test(token.text));
  return names.length === 0 && isForeign ? ['third-party'] : names;
}

export function provideReadings(clause: Clause): Reading[] {
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
  if (swapped) {
    clause.bounds.restricted = false;
    return onData(swapped, 'share');
  }
  const givesToOthers = found.recipients.length > 0;
  if (!givesToOthers || (predicate.verb.lemma === 'submit' && !clause.negated)) return [];
  return shareReadings(clause, 'share');
}

/** "provide advertisers with your name": recipient and data have changed places. */
function providedWith(clause: Clause): Clause | null {
  const { tokens, parts, objects } = clause;
  if (objects.things.some((thing) => thing.kind === 'data')) return null;
  const object = parts.find((part) => part.role === 'object');
  const given = parts.find((part) => part.role === 'recipient' && tokens[part.start]!.text === 'with');
  if (!object || !given) return null;
  const recipients = RECIPIENTS.matchAll(tokens, object.start, object.end).map((match) => match.value.name);
  if (recipients.length === 0) return null;
  const data = readObjects(tokens, [{ ...given, role: 'object' }]);
  if (data.data.length === 0) return null;
  return { ...clause, objects: data, bounds: { ...clause.bounds, recipients: [...new Set(recipients)] } };
}

export function accessReadings(clause: Clause): Reading[] {
  const { objects, subject } = clause;
  if (objects.data.length === 0) return [];
  if (subject.kind === 'third-party' || subject.kind === 'nobody') return outsiderReadings(clause);
  if (clause.predicate.passive) return [];
  return objects.generic && !clause.negated ? [] : onData(clause, 'collect');
}

/** What third parties do not get, the site does not give. */
export function outsiderReadings(clause: Clause): Reading[] {
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
export function allowReadings(clause: Clause, meaning: Meaning): Reading[] {
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
  const parts = splitParts(tokens, { start: inner.objectStart, end: inner.complementEnd });
  const objects = readObjects(tokens, parts);
  // What bounds the permission stands with what is permitted.
  clause.bounds = bounds(tokens, inner, [], [], parts, objects);
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

/** "ask for your name": the object stands behind "for". */
function askedFor(clause: Clause): Clause {
  const asked = clause.parts.find(
    (part) =>
      part.role === 'purpose' &&
      clause.tokens[part.start]!.text === 'for' &&
      part.start === clause.predicate.objectStart,
  );
  if (!asked || clause.objects.data.length > 0) return clause;
  const parts = clause.parts.map((part) => (part === asked ? { ...part, role: 'object' as const } : part));
  clause.bounds.restricted = false;
  return { ...clause, parts, objects: readObjects(clause.tokens, parts) };
}

export function requireReadings(given: Clause): Reading[] {
  const clause = askedFor(given);
  // "not required to use the site" leaves it to the visitor.
  if (clause.negated && clause.parts.some((part) => part.role === 'purpose')) return [];
  // What is not needed may be taken all the same.
  if (clause.negated && clause.predicate.verb.lemma === 'need') return [];
  const { objects, predicate } = clause;
  if (objects.data.length === 0) return [];
  if (predicate.verb.lemma === 'require' && predicate.passive) return [];
  const readings = onData(clause, 'collect');
  return clause.negated
    ? readings
    : readings.map((reading) => ({ ...reading, strength: 'conditional' as const }));
}

export function receiveReadings(clause: Clause): Reading[] {
  if (clause.subject.kind === 'third-party' || clause.subject.kind === 'nobody') {
    return clause.objects.things.some((thing) => thing.kind === 'data') ? outsiderReadings(clause) : [];
  }
  if (clause.predicate.passive || isMail(clause)) return [];
  return onData(clause, 'collect');
}

/** "Your data never leaves our servers" keeps it from others, "never leaves your browser" from the site. */
export function leaveReadings(clause: Clause): Reading[] {
  const { tokens, predicate, negated } = clause;
  if (predicate.verb.lemma !== 'leave' || !negated || predicate.passive || !predicate.subject) return [];
  const objects = readObjects(tokens, [{ role: 'object', ...predicate.subject }]);
  const place = tokens.slice(predicate.end, predicate.complementEnd);
  const isHere = place.some((token) =>
    /^(?:server|system|infrastructure|hand|premises|possession|database|network)$/.test(token.stem),
  );
  const isThere = place.some((token) => /^(?:device|browser|computer|phone|machine)$/.test(token.stem));
  if (objects.data.length === 0 || isHere === isThere) return [];
  clause.subject = { kind: 'site', negated: clause.subject.negated };
  const reading = base(clause, isHere ? 'share' : 'collect');
  reading.data = objects.data;
  reading.recipients = isHere ? ['anyone'] : [];
  return [reading];
}
