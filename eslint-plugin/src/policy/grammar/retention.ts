import type { Clause } from './clause.js';
import { findDurations } from '../durations.js';
import { readObjects } from './objects.js';
import { newReading, type Reading } from './reading.js';

const KEEPING = /^(?:keep|retain|store|hold|maintain|preserve|archive|save|record|remain|have)$/;
const ENDING =
  /^(?:delete|erase|remove|purge|destroy|discard|wipe|expire|dispose|shred|overwrite|anonymize|anonymise)$/;

/** "Cookies expire", "logs remain": what ends or stays is the subject. */
function isIntransitive({ predicate }: Clause): boolean {
  return /^(?:expire|remain)$/.test(predicate.verb.lemma) && !predicate.passive && predicate.subject !== null;
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
  // "We keep access logs (A, B) for 30 days" tells what is logged as well.
  const logs = keeps && objects.logs && objects.data.length > 0 && !predicate.passive && !clause.negated;
  const reading = newReading('permits', logs ? 'log' : 'retain', clause.scope);
  reading.data = [...objects.data];
  reading.logs = objects.logs && !logs;
  reading.anaphoric = objects.anaphoric;
  reading.generic = objects.generic && objects.data.length > 0;
  reading.retention = duration.period;
  reading.retentionBound = ends && /\bwithin\b/.test(lead) ? 'maximum' : duration.bound;
  if (reading.data.length === 0 && !reading.logs) reading.anaphoric = true;
  if (!ends) return [reading];
  const deletion = newReading(clause.negated ? 'denies' : 'permits', 'delete', clause.scope);
  deletion.data = [...reading.data];
  deletion.logs = reading.logs;
  deletion.anaphoric = reading.anaphoric;
  return clause.negated ? [deletion] : [reading, deletion];
}
