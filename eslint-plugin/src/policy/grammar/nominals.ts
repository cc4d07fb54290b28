import { ACTION_NOUNS } from './action-nouns.js';
import type { Meaning } from './clause.js';
import { exceptionKinds, PAY_MEANS, RECIPIENTS, THINGS, purposesIn } from './lexicon.js';
import { deniedMail } from './mailing.js';
import { readObjects } from './objects.js';
import { splitParts } from './parts.js';
import type { Predicate, Span } from './predicate.js';
import { newReading, weaker, type Reading } from './reading.js';
import type { Token } from './tokens.js';

/**
 * Denials without a verb of their own: "No cookies.", "There is no tracking", "no sharing of data takes place",
 * "free of ads", "cookie-free", "without analytics".
 */
export function readNominals(meaning: Meaning, read: ReadonlySet<Predicate>): Reading[] {
  const { tokens, predicates } = meaning;
  if (
    tokens[0]?.text === 'you' ||
    tokens.some((token) => token.text === 'you' && !read.size && isVisitorSentence(tokens))
  )
    return [];
  const readings: Reading[] = [];
  const isVerbless = !predicates.some(
    (predicate) => predicate.form === 'finite' || predicate.form === 'infinitive',
  );
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (
      text === 'no' ||
      text === 'zero' ||
      text === 'without' ||
      (text === 'free' && /^(?:of|from)$/.test(tokens[i + 1]?.text ?? ''))
    ) {
      if (!isReadable(tokens, i, predicates, read, isVerbless)) continue;
      const start = text === 'free' ? i + 2 : i + 1;
      readings.push(...denials(meaning, { start, end: endOfPhrase(tokens, start) }));
    } else if (text === 'do' && tokens[i - 1]?.text === 'not') {
      // "We don't do ads."
      if (/^(?:we|i)$/.test(tokens[i - 3]?.text ?? ''))
        readings.push(...denials(meaning, { start: i + 1, end: endOfPhrase(tokens, i + 1) }));
    } else if (
      text === 'free' &&
      tokens[i - 1]?.isWord &&
      !/^(?:of|from|charge)$/.test(tokens[i + 1]?.text ?? '')
    ) {
      readings.push(...compound(meaning, i));
    }
  }
  for (const predicate of predicates) readings.push(...eventDenial(meaning, predicate));
  return readings;
}

/** "A transfer of data does not take place", "storage of your data is not carried out": the subject is what is done. */
function eventDenial(meaning: Meaning, predicate: Predicate): Reading[] {
  const { subject, verb, passive } = predicate;
  if (!predicate.negated || predicate.form !== 'finite' || predicate.embedded || !subject) return [];
  const happens = passive
    ? /^(?:make|perform|carry|conduct|effect|undertake|intend|plan)$/.test(verb.lemma)
    : /^(?:occur|happen)$/.test(verb.lemma) ||
      (verb.lemma === 'take' && meaning.tokens[predicate.end]?.text === 'place');
  if (!happens || actionNoun(meaning.tokens, subject) === null) return [];
  return denials(meaning, subject);
}

function isVisitorSentence(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) =>
      token.text === 'you' &&
      /^(?:can|may|should|must|will|do|are|have|could)$/.test(tokens[i + 1]?.text ?? ''),
  );
}

/** Whether the denying word at `at` is nobody else's: no predicate has taken it as its subject or object. */
function isReadable(
  tokens: readonly Token[],
  at: number,
  predicates: readonly Predicate[],
  read: ReadonlySet<Predicate>,
  isVerbless: boolean,
): boolean {
  const next = tokens[at + 1]?.text ?? '';
  if (
    /^(?:longer|more|less|doubt|matter|charge|cost|one|case|event|way|circumstances?|time|your|prior|express|our|notice|any|limitation|warranty)$/.test(
      next,
    )
  ) {
    if (!(tokens[at]!.text === 'without' && next === 'any')) return false;
  }
  if (isVerbless) return true;
  const before = tokens[at - 1]?.text ?? '';
  const isExistential =
    /^(?:is|are|be|was|were)$/.test(before) &&
    tokens.slice(Math.max(0, at - 5), at).some((token) => token.text === 'there');
  if (isExistential) return true;
  if (tokens[at]!.text === 'without')
    return THINGS.matchAt(tokens, next === 'any' ? at + 2 : at + 1)?.value.kind === 'technology';
  if (tokens[at]!.text === 'free') return true;
  const owner = predicates.find(
    (predicate) =>
      (predicate.subject && predicate.subject.start <= at && at < predicate.subject.end) ||
      (predicate.end <= at && at < predicate.complementEnd),
  );
  if (owner && read.has(owner)) return false;
  // "No sharing of data takes place": the noun carries the action.
  const isSubject = owner?.subject && owner.subject.start <= at && at < owner.subject.end;
  return Boolean(isSubject && !owner.embedded && ACTION_NOUNS[tokens[at + 1]?.stem ?? '']);
}

function endOfPhrase(tokens: readonly Token[], start: number): number {
  for (let i = start; i < Math.min(tokens.length, start + 40); i++) {
    if (/^[;:.—(]$/.test(tokens[i]!.text) || /^(?:is|are|will|takes|take|occurs|but)$/.test(tokens[i]!.text))
      return i;
  }
  return Math.min(tokens.length, start + 40);
}

/** "No transfer will take place unless ...": what binds a denial may stand behind its verb. */
function endOfClause(tokens: readonly Token[], start: number): number {
  for (let i = start; i < Math.min(tokens.length, start + 60); i++) {
    if (/^[;.—]$/.test(tokens[i]!.text)) return i;
    if (tokens[i]!.text === ',' && /^(?:but|and|so)$/.test(tokens[i + 1]?.text ?? '')) return i;
    if (tokens[i]!.text === 'but') return i;
  }
  return Math.min(tokens.length, start + 60);
}

function denials(meaning: Meaning, span: Span): Reading[] {
  const { tokens } = meaning;
  const parts = splitParts(tokens, span);
  const recipients = RECIPIENTS.matchAll(tokens, span.start, span.end)
    .filter((match) =>
      parts.some((part) => part.role === 'recipient' && match.start > part.start && match.end <= part.end),
    )
    .map((match) => match.value.name);
  const tail = splitParts(tokens, { start: span.end, end: endOfClause(tokens, span.end) }, 'place');
  const exceptions = [...parts, ...tail]
    .filter((part) => part.role === 'exception')
    .flatMap((part) => exceptionKinds(tokens, part));
  const isPartial =
    parts.some((part) => part.role === 'condition' || part.role === 'purpose') ||
    tail.some((part) => part.role === 'condition');
  const finish = (reading: Reading): Reading => {
    reading.exceptions = exceptions;
    reading.purposes = [
      ...new Set([
        ...reading.purposes,
        ...parts.filter((part) => part.role === 'purpose').flatMap((part) => purposesIn(tokens, part)),
      ]),
    ];
    if (exceptions.some((kind) => kind !== 'legal-obligation') || isPartial)
      reading.strength = weaker(reading.strength, 'qualified');
    return reading;
  };
  const mail = deniedMail(tokens, span, meaning.scope);
  if (mail) return [finish(mail)];
  const noun = parts[0] ? actionNoun(tokens, parts[0]) : null;
  if (noun !== null) {
    let from = noun + 1;
    while (/^(?:on|of|and)$/.test(tokens[from]?.text ?? '')) from++;
    const objects = readObjects(tokens, splitParts(tokens, { start: from, end: span.end }));
    const reading = newReading('denies', ACTION_NOUNS[tokens[noun]!.stem]!, meaning.scope);
    const before = readObjects(tokens, [{ role: 'object', start: span.start, end: noun }]);
    reading.data = [...new Set([...before.data, ...objects.data])];
    if (reading.data.length === 0) reading.data = ['user'];
    if (reading.action === 'share' || reading.action === 'sell') {
      reading.recipients = [...new Set(recipients)];
      const hasOthers = [...parts, ...tail].some(
        (part) => part.role === 'recipient' && /^(?:to|with)$/.test(tokens[part.start]!.text),
      );
      // Whom the words name is not known, so that it is not everybody.
      if (hasOthers && recipients.length === 0) reading.strength = 'qualified';
    }
    return [finish(reading)];
  }
  if (PAY_MEANS.matchAt(tokens, span.start)) return [];
  const objects = readObjects(tokens, parts);
  return thingDenials(meaning, objects).map(finish);
}

/** The first word of a phrase that names an action, if it is no word for data. */
function actionNoun(tokens: readonly Token[], span: Span): number | null {
  for (let i = span.start; i < Math.min(span.end, span.start + 5); i++) {
    if (tokens[i]!.text === 'of' || tokens[i]!.text === ',') return null;
    if (ACTION_NOUNS[tokens[i]!.stem] && !/^(?:policy|device|fee)$/.test(tokens[i + 1]?.text ?? '')) return i;
  }
  return null;
}

function thingDenials(meaning: Meaning, objects: ReturnType<typeof readObjects>): Reading[] {
  const readings: Reading[] = [];
  const cookies: string[] = [];
  for (const thing of objects.things) {
    if (thing.kind === 'technology') {
      const { action, data, purposes, recipients, partial } = thing.technology;
      const reading = newReading('denies', action, meaning.scope);
      reading.data = [...data];
      reading.purposes = [...purposes];
      reading.recipients = [...recipients];
      if (partial && purposes.length === 0) reading.strength = 'qualified';
      readings.push(reading);
    } else if (
      thing.kind === 'data' &&
      thing.keys.every((key) => /^user\.device\.(?:cookie|storage)$/.test(key))
    ) {
      cookies.push(...thing.keys);
    } else if (thing.kind === 'logs') {
      const reading = newReading('denies', 'log', meaning.scope);
      reading.data = ['user'];
      readings.push(reading);
    } else if (thing.kind === 'vendor' && !thing.pay) {
      const reading = newReading('denies', 'share', meaning.scope);
      reading.data = ['user'];
      reading.recipients = [thing.name];
      reading.purposes = [...thing.purposes];
      readings.push(reading);
    }
  }
  if (cookies.length > 0) {
    const reading = newReading('denies', 'store', meaning.scope);
    reading.data = [...new Set(cookies)];
    readings.unshift(reading);
  }
  return readings;
}

/** "cookie-free", "ad- and tracker-free". */
function compound(meaning: Meaning, free: number): Reading[] {
  const { tokens } = meaning;
  const start = Math.max(0, free - 5);
  const matches = THINGS.matchAll(tokens, start, free);
  const last = matches.at(-1);
  if (!last || last.end !== free) return [];
  return thingDenials(meaning, readObjects(tokens, [{ role: 'object', start: last.start, end: free }]));
}
