import { objectSpan } from './parts.js';
import { purposesIn } from './lexicon.js';
import { readObjects } from './objects.js';
import type { Predicate } from './predicate.js';
import { newReading, type Reading } from './reading.js';
import type { Scope } from '../../model/index.js';
import type { Token } from './tokens.js';

const ANONYMOUS = /^(?:anonymous|anonymized|anonymised|anonymously)$/;
const FORM = /^(?:form|fashion|manner|way|format)$/;

/**
 * "Statistics are made from anonymized data only", "our statistics are anonymous": what is drawn from data for a
 * purpose must be anonymized. The verb "anonymize" itself is read as any other.
 */
export function readAnonymity(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  scope: Scope,
): Reading[] {
  const form = onlyForm(tokens, predicates, scope) ?? withoutData(tokens, predicates, scope);
  if (form) return form;
  const at = tokens.findIndex((token) => ANONYMOUS.test(token.text));
  const statistics = tokens.findIndex((token) =>
    /^(?:statistic|statistics|statistical|analytics|measurement)$/.test(token.stem),
  );
  if (at < 0 || statistics < 0) return [];
  const words = tokens.map((token) => token.text);
  if (words.some((word) => /^(?:not|no|never|may|might|can|could|you|if)$/.test(word))) return [];
  const isOnly = words.some((word) =>
    /^(?:only|solely|exclusively|purely|fully|completely|always)$/.test(word),
  );
  const isStated =
    /^(?:is|are|remain|remains|be)$/.test(words[at - 1] ?? '') ||
    words[at - 1] === 'completely' ||
    words[at - 1] === 'fully';
  const isMade = predicates.some((predicate) =>
    /^(?:make|use|create|compile|generate|produce|base|derive|compute|collect|keep|build|publish|show|see)$/.test(
      predicate.verb.lemma,
    ),
  );
  if (!(isStated && statistics < at) && !(isOnly && isMade)) return [];
  const reading = newReading('limits', 'anonymize', scope);
  const source = predicates[0] ? objectSpan(predicates[0]) : { start: 0, end: at };
  const named = readObjects(tokens, [{ role: 'object', start: 0, end: Math.max(source.end, at) }]);
  reading.data = named.data.filter((key) => key !== 'user');
  reading.logs = named.logs;
  reading.purposes = purposesIn(tokens, { start: 0, end: tokens.length });
  if (reading.purposes.length === 0) reading.purposes = ['analytics'];
  return [reading];
}

/** "IP addresses are stored only in anonymized form" */
function onlyForm(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  scope: Scope,
): Reading[] | null {
  const at = tokens.findIndex(
    (token, i) =>
      ANONYMOUS.test(token.text) &&
      FORM.test(tokens[i + 1]?.text ?? '') &&
      tokens.slice(Math.max(0, i - 4), i).some((word) => /^(?:only|solely|exclusively)$/.test(word.text)),
  );
  const predicate = predicates.find(
    (one) => one.form === 'finite' && one.at < at && !one.negated && !one.modal && !one.embedded,
  );
  if (at < 0 || !predicate) return null;
  const named = readObjects(tokens, [{ role: 'object', ...objectSpan(predicate) }]);
  if (named.data.length === 0 && !named.logs) return null;
  const reading = newReading('limits', 'anonymize', scope);
  reading.data = named.data;
  reading.logs = named.logs;
  reading.purposes = purposesIn(tokens, { start: 0, end: tokens.length });
  return [reading];
}

const HOLDS = /^(?:contain|include|hold|have|show|comprise)$/;

/** "Our statistics do not contain personal data", "no personal data is contained in our statistics". */
function withoutData(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  scope: Scope,
): Reading[] | null {
  const predicate = predicates.find((one) => one.form === 'finite' && HOLDS.test(one.verb.lemma));
  if (!predicate?.subject || predicate.modal || predicate.embedded || predicate.conditional) return null;
  const after = { start: predicate.end, end: predicate.complementEnd };
  const [whole, part] = predicate.passive ? [after, predicate.subject] : [predicate.subject, after];
  if (!areOwnStatistics(tokens.slice(whole.start, whole.end))) return null;
  const named = readObjects(tokens, [{ role: 'object', ...part }]);
  if (named.data.length === 0 || predicate.negated === named.negated || named.restricted) return null;
  const reading = newReading('limits', 'anonymize', scope);
  reading.data = named.data.filter((key) => key !== 'user');
  reading.purposes = ['analytics'];
  return [reading];
}

/** "our statistics", "in these visitor statistics", but not "statistics of other sites" */
function areOwnStatistics(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => /^(?:statistics|analytics|metrics)$/.test(token.text));
  return (
    at >= 0 &&
    at <= 4 &&
    !tokens.slice(at + 1).some((token) => /^(?:of|by|from)$/.test(token.text)) &&
    !tokens.slice(0, at).some((token) => /^(?:their|other|such|some)$/.test(token.text))
  );
}

/** "used for statistics, in which case the data is anonymized": the purpose stands in the clause before. */
export function addPurposes(readings: readonly Reading[], tokens: readonly Token[]): void {
  for (const reading of readings) {
    if (reading.action !== 'anonymize' || reading.purposes.length > 0) continue;
    reading.purposes = purposesIn(tokens, { start: 0, end: tokens.length }).filter((purpose) =>
      purpose.startsWith('analytics'),
    );
  }
}
