import {
  type Clause,
  base,
  deviceReadings,
  isLogSubject,
  isServerRecord,
  onData,
  technologies,
  DEVICE_KEYS,
} from './clause.js';
import { THINGS } from './lexicon.js';
import { mailFacility } from './mailing.js';
import { namesDevice, readObjects } from './objects.js';
import type { Reading } from './reading.js';
import { unknownObject } from './unknown-objects.js';
import { leaveReadings } from './sharing.js';

/** "We do not log X": without an object, or with one that says no more than "anything", all there is. */
export function logVerbReadings(clause: Clause): Reading[] {
  if (isSigningIn(clause)) return [];
  const readings = onData(clause, 'log', true);
  if (clause.objects.data.length > 0 || clause.objects.anaphoric) return readings;
  if (unknownObject(clause) !== null) return [];
  if (clause.negated) for (const reading of readings) if (reading.data.length === 0) reading.data = ['user'];
  return readings;
}

/** "to log in", "logs you in": no log is kept of it. */
function isSigningIn({ tokens, predicate }: Clause): boolean {
  return tokens.slice(predicate.end, predicate.end + 3).some(({ text }, i, rest) => {
    const isWhom = i === 0 || /^(?:you|users?|them|members?|visitors?|people)$/.test(rest[i - 1]!.text);
    return isWhom && /^(?:in|on|into|out|off)$/.test(text) && !(i > 0 && text === 'on');
  });
}

/** "We keep your draft in the local storage of your browser." */
function keptOnDevice(clause: Clause): Reading | null {
  if (clause.negated) return null;
  const places = clause.parts.filter(
    (part) => part.role === 'place' && /^(?:in|into|within)$/.test(clause.tokens[part.start]!.text),
  );
  const { data } = readObjects(
    clause.tokens,
    places.map((part) => ({ ...part, role: 'object' as const })),
  );
  const keys = data.filter((key) => DEVICE_KEYS.test(key));
  if (keys.length === 0) return null;
  return { ...base(clause, 'store'), data: keys, recipients: [] };
}

export function storeReadings(clause: Clause, kind: 'store' | 'place'): Reading[] {
  const kept = keptOnDevice(clause);
  if (kept) return [kept];
  const device = deviceReadings(clause);
  const onDevice = clause.parts.some((part) => part.role === 'place' && namesDevice(clause.tokens, part));
  if (device.length > 0) return [...device, ...technologies(clause)];
  if (
    onDevice &&
    (clause.objects.generic || kind === 'place') &&
    (clause.objects.data.length > 0 || clause.objects.negated)
  ) {
    return [storedOnDevice(clause)];
  }
  const others = technologies(clause);
  if (others.length > 0) return others;
  if (kind === 'place') return [];
  return onData(clause, 'store');
}

/** "We store nothing on your device", unlike "no personal data in cookies", which leaves room for other cookies. */
function storedOnDevice(clause: Clause): Reading {
  const reading = base(clause, 'store');
  reading.data = ['user.device'];
  const { tokens, parts, objects } = clause;
  const inCookies = parts.some(
    (part) =>
      part.role === 'place' &&
      /^(?:in|inside|within)$/.test(tokens[part.start]!.text) &&
      readObjects(tokens, [{ ...part, role: 'object' }]).data.some((key) => DEVICE_KEYS.test(key)),
  );
  const isPersonal = objects.things.some(
    (thing) => thing.kind === 'data' && /personal|private|identif/.test(thing.phrase),
  );
  if (clause.negated && (inCookies || isPersonal)) reading.strength = 'qualified';
  if (clause.negated && inCookies) reading.data = objects.data.length > 0 ? [...objects.data] : ['user'];
  return reading;
}

/** "Your card number never touches our servers": what does not reach them is not taken. */
function reachReadings(clause: Clause): Reading[] {
  const { tokens, predicate } = clause;
  if (!clause.negated || predicate.passive || !predicate.subject) return [];
  const objects = readObjects(tokens, [{ role: 'object', ...predicate.subject }]);
  const isOurs = tokens
    .slice(predicate.end, Math.min(predicate.complementEnd, predicate.end + 6))
    .some(
      (token, i, all) =>
        token.text === 'our' &&
        /^(?:server|system|database|company|network|infrastructure)$/.test(all[i + 1]?.stem ?? ''),
    );
  if (objects.data.length === 0 || !isOurs) return [];
  clause.subject = { kind: 'site', negated: clause.subject.negated };
  return onData({ ...clause, objects }, 'collect').map((reading) => ({ ...reading, recipients: [] }));
}

export function placeReadings(clause: Clause): Reading[] {
  if (clause.predicate.verb.lemma === 'leave') return leaveReadings(clause);
  if (/^(?:touch|reach)$/.test(clause.predicate.verb.lemma)) return reachReadings(clause);
  if (clause.objects.things.length > 0 || clause.objects.anaphoric || clause.objects.negated) {
    const stored = storeReadings(clause, 'place');
    if (stored.length > 0) return stored;
  }
  return writeReadings(clause);
}

export function recordReadings(clause: Clause): Reading[] {
  if (clause.objects.things.some((thing) => thing.kind === 'logs')) return [];
  return onData(clause, isLogSubject(clause) || isServerRecord(clause) ? 'log' : 'collect');
}

export function keepReadings(clause: Clause): Reading[] {
  const { objects } = clause;
  const kept = keptOnDevice(clause);
  if (kept) return [kept];
  if (!clause.predicate.passive && clause.predicate.verb.lemma === 'hold' && isLogSubject(clause))
    return onData(clause, 'log');
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

/** "Log entries consist of A and B": all there is in them. */
export function consistReadings(clause: Clause): Reading[] {
  if (clause.predicate.verb.class !== 'consist' || clause.negated || !isLogSubject(clause)) return [];
  return onData(clause, 'log').map((reading) => ({ ...reading, polarity: 'limits' as const }));
}

/** "We keep no logs (of X)". */
export function logReadings(clause: Clause): Reading[] {
  // "No DNS logs", "no logs of queries": some log, and it is not known what it would hold.
  if (clause.negated && clause.objects.data.length === 0 && unknownObject(clause) !== null) return [];
  const reading = base(clause, 'log');
  reading.data = clause.objects.data.length > 0 ? [...clause.objects.data] : clause.negated ? ['user'] : [];
  const about = clause.parts.filter((part) => part.role === 'about' || part.role === 'purpose');
  if (reading.data.length === 0)
    for (const part of about)
      reading.data.push(...readObjects(clause.tokens, [{ ...part, role: 'object' }]).data);
  reading.logs = !clause.negated && reading.data.length === 0;
  return [reading];
}

/** "adds one entry to its log", "writes a line to the log" */
export function writeReadings(clause: Clause): Reading[] {
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

/** "E-mail addresses never appear in our logs" */
export function appearReadings(clause: Clause): Reading[] {
  const { predicate, tokens } = clause;
  if (!/^(?:appear|end|go)$/.test(predicate.verb.lemma) || predicate.passive || !predicate.subject) return [];
  if (!isLogSubject(clause)) return [];
  const objects = readObjects(tokens, [{ role: 'object', ...predicate.subject }]);
  if (objects.data.length === 0) return [];
  clause.subject = { kind: 'site', negated: clause.subject.negated };
  return [{ ...base(clause, 'log'), data: objects.data, recipients: [] }];
}
