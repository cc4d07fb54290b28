import type { Token } from './tokens.js';
import { ACTION_NOUNS } from './action-nouns.js';

import {
  type Clause,
  DEVICE_KEYS,
  base,
  deviceReadings,
  isLogSubject,
  onData,
  technologies,
} from './clause.js';
import { deniedContact } from './implied.js';
import { logReadings } from './keeping.js';
import { THINGS, type Thing, purposesIn } from './lexicon.js';
import { mailFacility } from './mailing.js';
import { readObjects } from './objects.js';
import { objectSpan, type Part, splitParts } from './parts.js';
import { isNegativeDeterminer, type Span } from './predicate.js';
import type { Reading } from './reading.js';
import { outsiderReadings } from './sharing.js';
import { verbWord } from './verb-forms.js';

export function useReadings(clause: Clause): Reading[] {
  const { objects } = clause;
  const hasPurpose = clause.parts.some(
    (part) => part.role === 'purpose' && clause.tokens[part.start]!.text !== 'for',
  );
  // "We do not use cookies to run programs" says nothing of cookies as such; the verb after "to" is read itself.
  if (clause.negated && hasPurpose && clause.bounds.purposes.length === 0) return deniedContact(clause);
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

const PEOPLE =
  /^(?:you|your|user|visitor|individual|customer|people|person|anyone|member|reader|subscriber|movement|activity|visit|behavior|behaviour|use|usage|session|traffic|child|them|individually)$/;

export function trackReadings(clause: Clause): Reading[] {
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

/** "connected to any e-mail system" */
function namesMailSystem(tokens: readonly Token[], span: Span): boolean {
  return tokens.some(
    (token, i) =>
      i >= span.start &&
      i < span.end &&
      /^(?:email|mail)$/.test(token.text) &&
      /^(?:system|server|service|facility|gateway)$/.test(tokens[i + 1]?.stem ?? ''),
  );
}

/** Linking data is a use of it that code seldom shows, so that nothing absolute comes of it. */
export function linkReadings(clause: Clause, mayLackData = false): Reading[] {
  const { predicate, tokens } = clause;
  const span = objectSpan(predicate);
  const mail =
    tokens.slice(span.start, span.end).some((token) => token.text === 'email') &&
    predicate.passive &&
    mailFacility(clause);
  if (mail) return [mail];
  if (
    clause.negated &&
    clause.parts.some((part) => part.role === 'recipient' && namesMailSystem(tokens, part))
  ) {
    clause.bounds.restricted = false;
    return [{ ...base(clause, 'email'), recipients: [] }];
  }
  const other = readObjects(
    tokens,
    clause.parts
      .filter((part) => part.role === 'recipient')
      .map((part) => ({ ...part, role: 'object' as const })),
  );
  const data = [...new Set([...clause.objects.data, ...linkedData(other.things)])];
  if (data.length === 0 && !clause.objects.anaphoric && !clause.objects.logs && !mayLackData) return [];
  if (other.data.length === 0 && !mayLackData && !clause.parts.some((part) => linksToPerson(tokens, part)))
    return [];
  const reading = base(clause, 'use');
  reading.recipients = [];
  reading.data = data.length > 0 ? data : clause.objects.logs ? [] : ['user'];
  reading.logs = clause.objects.logs && data.length === 0;
  reading.strength = 'qualified';
  return [reading];
}

/** Data that is linked to; a browser or device stands for whoever uses it. */
function linkedData(things: readonly Thing[]): string[] {
  return things.flatMap((thing) =>
    thing.kind === 'data' && thing.phrase !== 'browser' ? [...thing.keys] : [],
  );
}

/** "associated with you", "tied to a user account", but not "tied to an individual purchase" */
function linksToPerson(tokens: readonly Token[], part: Part): boolean {
  if (part.role !== 'recipient') return false;
  const head = tokens.slice(part.start, part.end).findLast((token) => token.isWord);
  return tokens
    .slice(part.start, part.end)
    .some(
      (token) =>
        (PEOPLE.test(token.stem) ||
          /^(?:identity|account|computer|device|browser|household|source|database|dataset|record)$/.test(
            token.stem,
          )) &&
        (token.text !== 'individual' || token === head),
    );
}

/** "Our processor for error monitoring handles these reports": a service that others do for the site. */
export function handleReadings(clause: Clause): Reading[] {
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
export function partnerReadings(clause: Clause): Reading[] {
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

export function haveReadings(clause: Clause): Reading[] {
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
    if (objects.anaphoric && objects.generic && isTakenByOthers(clause)) return [];
    if (subject.kind === 'third-party' || subject.kind === 'nobody') return outsiderReadings(changed);
    return changed.negated ? onData(changed, 'collect') : [];
  }
  if (isLogSubject(clause) && clause.objects.data.length > 0) return onData(clause, 'log');
  const mail = mailFacility(clause);
  if (mail) return [mail];
  if (subject.kind === 'thing') return [];
  if (predicate.verb.lemma === 'engage') return technologies(behind(clause, 'place', 'in'));
  const shown = clause.negated ? null : shownBy(clause);
  if (shown) return shown;
  const foreign = foreignContent(clause);
  if (foreign) return [foreign];
  return [...deviceReadings(clause), ...technologies(clause)];
}

/** "Their banners collect data, and we have no access to it": what others took was not the site's to deny. */
function isTakenByOthers({ tokens, predicate }: Clause): boolean {
  const before = tokens.slice(0, predicate.start);
  const takes = before.findIndex((token) =>
    /^(?:collect|collects|gather|gathers|receive|receives)$/.test(token.text),
  );
  return (
    takes > 0 && !before.slice(0, takes).some((token) => /^(?:we|us|our|you|your|this|i)$/.test(token.text))
  );
}

/** "We show maps by X", "videos are embedded from Y" */
function shownBy(clause: Clause): Reading[] | null {
  if (!/^(?:load|embed|include|fetch|display|show|serve|host)$/.test(clause.predicate.verb.lemma))
    return null;
  const parts = clause.parts.filter(
    (part) => part.role === 'source' || part.role === 'recipient' || part.role === 'means',
  );
  const objects = readObjects(
    clause.tokens,
    parts.map((part) => ({ ...part, role: 'object' as const })),
  );
  const found = technologies({ ...clause, objects });
  return found.length > 0 ? found : null;
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
  clause.bounds.restricted = false;
  const reading = base(clause, 'share');
  reading.data = ['user'];
  reading.recipients = ['third-party'];
  return reading;
}

export function anonymizeReadings(clause: Clause): Reading[] {
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

/** "We do not create user profiles" */
export function profileReadings(clause: Clause): Reading[] {
  const { tokens, predicate } = clause;
  if (!/^(?:create|build|compile|generate|make|establish|draw)$/.test(predicate.verb.lemma)) return [];
  const span = objectSpan(predicate);
  const isProfile = tokens
    .slice(span.start, Math.min(span.end, span.start + 6))
    .some((token) => token.stem === 'profile');
  if (!isProfile || clause.subject.kind === 'visitor' || clause.subject.kind === 'third-party') return [];
  const reading = base(clause, 'use');
  return [
    { ...reading, data: ['user.behavior'], purposes: ['marketing.advertising.profiling'], recipients: [] },
  ];
}

/** "Comments are powered by X": X gets what visitors of the page send. */
export function poweredBy(clause: Clause): Reading[] {
  const { tokens, predicate, parts } = clause;
  const isDone =
    /^(?:power|provide|supply|host|deliver|serve)$/.test(predicate.verb.lemma) && predicate.passive;
  if ((!isDone && !comesFrom(clause)) || clause.negated) return [];
  const agent = isDone
    ? parts.find((part) => part.start >= predicate.end && tokens[part.start]!.text === 'by')
    : { start: predicate.end, end: Math.min(predicate.complementEnd, predicate.end + 10) };
  if (!agent) return [];
  const objects = readObjects(tokens, [{ ...agent, role: 'object' }]);
  return technologies({ ...clause, objects })
    .filter((reading) => reading.recipients.length > 0)
    .map((reading) => ({ ...reading, byRecipient: true }));
}

const EMBEDDED =
  /^(?:ad|advertisement|advertising|banner|font|video|map|comment|widget|icon|avatar|statistics)$/;

/** "Our ads come from X": what a page shows, its visitors' browsers get there. */
function comesFrom({ tokens, predicate }: Clause): boolean {
  const { subject, verb, end } = predicate;
  return (
    verb.lemma === 'come' &&
    subject !== null &&
    /^(?:from|through|via)$/.test(tokens[end]?.text ?? '') &&
    tokens
      .slice(subject.start, Math.min(subject.end, subject.start + 4))
      .some(({ stem }) => EMBEDDED.test(stem))
  );
}

/** The same clause with what stands behind a preposition as its object: "engage in X", "dispense with X". */
function behind(clause: Clause, role: Part['role'], preposition: string): Clause {
  const parts = clause.parts.filter(
    (part) => part.role === role && clause.tokens[part.start]!.text === preposition,
  );
  clause.bounds.restricted = false;
  return {
    ...clause,
    objects: readObjects(
      clause.tokens,
      parts.map((part) => ({ ...part, role: 'object' as const })),
    ),
  };
}

/** "eschews the collection of X", "avoid cookies", "refrain from tracking". */
export function refrainReadings(clause: Clause): Reading[] {
  if (clause.negated || clause.subject.kind === 'visitor' || clause.predicate.form !== 'finite') return [];
  const { tokens, predicate } = clause;
  if (
    verbWord(tokens[predicate.end]?.text ?? '')?.forms.has('ing') ||
    verbWord(tokens[predicate.end + 1]?.text ?? '')?.forms.has('ing')
  ) {
    if (!THINGS.matchAt(tokens, predicate.end) && !THINGS.matchAt(tokens, predicate.end + 1)) return [];
  }
  const denied: Clause = { ...clause, negated: true };
  const noun = tokens.slice(predicate.end, predicate.end + 6).find((token) => ACTION_NOUNS[token.stem]);
  if (noun) {
    const at = tokens.indexOf(noun) + 1;
    const objects = readObjects(tokens, splitParts(tokens, { start: at, end: predicate.complementEnd }));
    return onData({ ...denied, objects }, ACTION_NOUNS[noun.stem]!);
  }
  const meant = tokens[predicate.end]?.text === 'with' ? behind(denied, 'recipient', 'with') : denied;
  return [...deviceReadings(meant), ...technologies(meant)];
}
