import type { Clause } from './clause.js';
import type { Scope } from '../../model/index.js';
import { type DurationMatch, findDurations } from '../durations.js';
import { type Objects, readObjects } from './objects.js';
import { newReading, type Reading } from './reading.js';
import type { Token } from './tokens.js';

const KEEPING = /^(?:keep|retain|store|hold|maintain|preserve|archive|save|record|remain|have)$/;
const ENDING =
  /^(?:delete|erase|remove|purge|destroy|discard|wipe|expire|dispose|shred|overwrite|anonymize|anonymise)$/;

/** "Cookies expire", "logs remain": what ends or stays is the subject. */
function isIntransitive({ predicate }: Clause): boolean {
  return /^(?:expire|remain)$/.test(predicate.verb.lemma) && !predicate.passive && predicate.subject !== null;
}

/** "Retention period: 30 days": a label, which holds for what was spoken of. */
export function readPeriodLabel(tokens: readonly Token[], scope: Scope): Reading[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  const label = tokens
    .slice(0, Math.max(colon, 0))
    .map((token) => token.text)
    .join(' ');
  if (
    !/^(?:(?:data )?(?:storage|retention|deletion|keeping) (?:period|time|duration|term)|(?:storage )?duration|lifetime|kept for|retained for|stored for)$/.test(
      label,
    )
  )
    return [];
  const duration = findDurations(tokens.slice(colon + 1, colon + 16))[0];
  if (!duration) return [];
  const reading = newReading('permits', 'retain', scope);
  reading.retention = duration.period;
  reading.retentionBound = duration.bound;
  reading.anaphoric = true;
  reading.strength = 'qualified';
  return [reading];
}

/** "Records older than 90 days are purged": tokens of the subject behind "older than". */
function ageOf(clause: Clause): DurationMatch | undefined {
  const { predicate, tokens } = clause;
  const { subject } = predicate;
  if (!predicate.passive || !subject) return undefined;
  const words = tokens.slice(subject.start, subject.end);
  const older = words.findIndex((token, i) => token.text === 'older' && words[i + 1]?.text === 'than');
  return older < 0 ? undefined : findDurations(words.slice(older + 2, older + 8))[0];
}

/** "kept for five years", "deleted after 30 days", "expire after a year": how long data is held. */
export function readRetention(clause: Clause): Reading[] | null {
  const { predicate, tokens } = clause;
  const objects = isIntransitive(clause)
    ? readObjects(tokens, [{ role: 'object', ...predicate.subject! }])
    : clause.objects;
  const keeps = KEEPING.test(predicate.verb.lemma);
  const ends = ENDING.test(predicate.verb.lemma);
  if ((!keeps && !ends) || clause.subject.kind === 'third-party' || clause.subject.kind === 'visitor')
    return null;
  const age = ends && !clause.negated ? ageOf(clause) : undefined;
  if (age) return ended(clause, objects, { ...age, bound: 'exact' });
  const from = predicate.start;
  const duration = findDurations(tokens.slice(from, Math.min(predicate.complementEnd, from + 80)))[0];
  if (!duration) return null;
  const at = from + duration.start;
  // A period that says when something else happened ("for more than 12 months have not logged in") is none.
  const lead = tokens
    .slice(Math.max(predicate.end, at - 7), at)
    .map((token) => token.text)
    .join(' ');
  if (
    !/\b(?:for|after|within|than|of|least|to|exceed|exceeding|every|once)\b/.test(lead) &&
    at > predicate.end + 1
  )
    return null;
  if (objects.data.length === 0 && !objects.logs && !objects.anaphoric && !predicate.passive) return null;
  const bound = ends && /\bwithin\b/.test(lead) ? 'maximum' : duration.bound;
  return ends
    ? ended(clause, objects, { ...duration, bound })
    : [kept(clause, objects, { ...duration, bound }, keeps && !predicate.passive && !clause.negated)];
}

function kept(clause: Clause, objects: Objects, duration: DurationMatch, tellsLogs = false): Reading {
  // "We keep access logs (A, B) for 30 days" tells what is logged as well.
  const logs = tellsLogs && objects.logs && objects.data.length > 0;
  const reading = newReading('permits', logs ? 'log' : 'retain', clause.scope);
  reading.data = [...objects.data];
  reading.logs = objects.logs && !logs;
  reading.anaphoric = objects.anaphoric;
  reading.generic = objects.generic && objects.data.length > 0;
  reading.retention = duration.period;
  reading.retentionBound = duration.bound;
  if (reading.data.length === 0 && !reading.logs) reading.anaphoric = true;
  return reading;
}

/** What is deleted when a period is over is kept until then. */
function ended(clause: Clause, objects: Objects, duration: DurationMatch): Reading[] {
  const reading = kept(clause, objects, duration);
  const deletion = newReading(clause.negated ? 'denies' : 'permits', 'delete', clause.scope);
  deletion.data = [...reading.data];
  deletion.logs = reading.logs;
  deletion.anaphoric = reading.anaphoric;
  return clause.negated ? [deletion] : [reading, deletion];
}
