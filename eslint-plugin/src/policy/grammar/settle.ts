import type { Scope } from '../../model/index.js';
import { findDurations } from '../durations.js';

import { type Clause, isLogSubject } from './clause.js';
import type { Frame } from './frame.js';
import { isWeakened } from './predicate.js';
import { isAboutOtherProduct } from './products.js';
import { type Reading, weaker } from './reading.js';
import { type Subject, pointsAtVendor } from './subjects.js';

/** Applies what surrounds the predicate: bounds, frame, modality, scope. */
export function settle(reading: Reading, clause: Clause, frame: Frame): Reading {
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
    if (clause.objects.impersonal || isAboutOneThing(clause))
      reading.strength = weaker(reading.strength, 'qualified');
    if (clause.predicate.modal && /^(?:may|might|could|should|would)$/.test(clause.predicate.modal))
      reading.strength = weaker(reading.strength, 'conditional');
    if (
      (found.restricted && !(reading.action === 'log' && isLogSubject(clause))) ||
      subject.kind === 'unknown' ||
      (subject.kind === 'thing' &&
        !predicate.passive &&
        reading.action !== 'email' &&
        !(reading.action === 'log' && isLogSubject(clause)))
    )
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
  if (isDenial && reading.scope === 'site' && pointsAtVendor(clause)) reading.scope = 'third-party';
  if (reading.scope === 'site' && isAboutOtherProduct(clause, clause.besideSite)) reading.scope = 'other';
  return reading;
}

/** "Because we host it ourselves, no third parties are involved": what is denied is denied of "it" alone. */
function isAboutOneThing({ tokens }: Clause): boolean {
  if (!/^(?:because|since|as)$/.test(tokens[0]?.text ?? '')) return false;
  const comma = tokens.findIndex((token) => token.text === ',');
  return tokens
    .slice(1, comma < 0 ? 0 : comma)
    .some((token) => /^(?:it|this|these|they|them)$/.test(token.text));
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
export function limit(reading: Reading, clause: Clause): void {
  const { bounds: found } = clause;
  reading.polarity = 'limits';
  if (found.limited === 'condition') {
    reading.polarity = 'permits';
    reading.strength = weaker(reading.strength, 'conditional');
  } else if (found.limited === 'unclear') reading.strength = weaker(reading.strength, 'qualified');
  // Whom the list names is not known: it may well be the one in question.
  else if (found.limited === 'recipient' && reading.recipients.length === 0)
    reading.strength = weaker(reading.strength, 'qualified');
  else if ((found.limited === 'purpose' || reading.action === 'email') && reading.purposes.length === 0)
    // Which mail is meant is said in words that are no key: "only the order's confirmation is sent".
    reading.strength = weaker(reading.strength, 'qualified');
}

function scopeOf(reading: Reading, clause: Clause, subject: Subject): Scope {
  if (reading.scope !== 'site') return reading.scope;
  if (clause.tokens.some((token) => token.text === 'offline')) return 'offline';
  if (clause.bounds.children || subject.kind === 'child') return 'children';
  if (subject.kind === 'third-party') return reading.byRecipient ? 'site' : 'third-party';
  if (subject.kind === 'visitor') return 'other';
  return 'site';
}
