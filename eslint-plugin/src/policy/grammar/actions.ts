import { readObjects } from './objects.js';
import {
  type Clause,
  type Meaning,
  clauseOf,
  closeList,
  closeRecipients,
  onData,
  technologies,
} from './clause.js';
import { ADVICE, EMBEDDED, frameOf, OTHERS, THIRD_PARTIES } from './frame.js';
import {
  appearReadings,
  consistReadings,
  keepReadings,
  logVerbReadings,
  placeReadings,
  recordReadings,
  storeReadings,
  writeReadings,
} from './keeping.js';
import { impliedReadings } from './implied.js';
import { emailReadings, receivedMail, sendReadings } from './mailing.js';
import type { Thing } from './lexicon.js';
import type { Predicate } from './predicate.js';
import type { Reading } from './reading.js';
import { readRetention } from './retention.js';
import { isPartial, PARTIAL } from './partial.js';
import { settle } from './settle.js';
import {
  accessReadings,
  allowReadings,
  connectionReadings,
  leaveReadings,
  provideReadings,
  receiveReadings,
  requireReadings,
  shareReadings,
} from './sharing.js';
import {
  anonymizeReadings,
  handleReadings,
  haveReadings,
  linkReadings,
  partnerReadings,
  poweredBy,
  profileReadings,
  refrainReadings,
  trackReadings,
  useReadings,
} from './using.js';
import { whyUnknown } from './unknown-objects.js';
import { table } from '../../data/table.js';

/** What a predicate commits to: readings, or why it commits to nothing. */
export function interpret(predicate: Predicate, meaning: Meaning): Reading[] | string {
  if (predicate.form === 'imperative') return ADVICE;
  if (predicate.form === 'modifier') return [];
  if (predicate.embedded) return EMBEDDED;
  const frame = frameOf(predicate, meaning);
  if (typeof frame === 'string') return frame;
  const clause = closeRecipients(closeList(clauseOf(predicate, meaning, frame)));
  if (clause.subject.kind === 'visitor' && !predicate.passive) {
    const received = [...receivedMail(clause), ...leaveReadings(clause)].map((reading) =>
      settle(reading, clause, frame),
    );
    return received.length > 0 ? received.map((reading) => ({ ...reading, scope: meaning.scope })) : OTHERS;
  }
  if (isPartial(clause)) return PARTIAL;
  const retention = readRetention(clause);
  const meant = (frame.taken ? takenReadings(clause) : null) ?? retention ?? actionReadings(clause, meaning);
  if (meant.length === 0)
    return clause.subject.kind === 'third-party' ? THIRD_PARTIES : (whyUnknown(clause) ?? []);
  const settled = meant.map((reading) => settle(reading, clause, frame));
  return [...settled, ...impliedReadings(clause, settled), ...contrasted(clause, meant)];
}

/** What the verb comes to together with its objects. */
function actionReadings(clause: Clause, meaning: Meaning): Reading[] {
  const { predicate } = clause;
  const special = [connectionReadings, profileReadings, poweredBy, consistReadings];
  for (const read of special) {
    const readings = read(clause);
    if (readings.length > 0) return readings;
  }
  const verbClass = predicate.verb.class;
  const handler = HANDLERS[verbClass];
  return handler ? handler(clause, meaning) : [];
}

/** "your name but not your address": what is left out is denied. */
function contrasted(clause: Clause, meant: readonly Reading[]): Reading[] {
  const { tokens, parts } = clause;
  const part = parts.find(
    (one) =>
      one.role === 'exception' && tokens[one.start]!.text === 'but' && tokens[one.start + 1]?.text === 'not',
  );
  const [model] = meant;
  if (!part || !model || model.polarity !== 'permits') return [];
  const close = tokens.findIndex((token, i) => i >= part.start && i < part.end && /^[),]$/.test(token.text));
  const objects = readObjects(tokens, [
    { start: part.start, end: close > 0 ? close : part.end, role: 'object' },
  ]);
  if (objects.data.length === 0 || objects.generic) return [];
  for (const reading of meant) {
    reading.exceptions = [];
    if (!clause.predicate.modal) reading.strength = 'absolute';
  }
  return [
    {
      ...model,
      polarity: 'denies',
      data: objects.data,
      strength:
        clause.predicate.modal ||
        parts.some((one) => one.role === 'purpose') ||
        tokens.slice(part.start, part.end).some((token) => /^(?:to|for)$/.test(token.text))
          ? 'qualified'
          : 'absolute',
    },
  ];
}

/** What the visitor is asked to provide, reveal or send is what the site collects. */
function takenReadings(clause: Clause): Reading[] | null {
  return /^(?:share|provide|send|sell|have|place|other)$/.test(clause.predicate.verb.class)
    ? onData(clause, 'collect')
    : null;
}

/** What can be deleted: data, logs, and what is stored on the device. */
function isDeletable(thing: Thing): boolean {
  if (thing.kind === 'technology') return thing.technology.data.some((key) => key.startsWith('user.device'));
  return thing.kind === 'data' || thing.kind === 'logs';
}

type Handler = (clause: Clause, meaning: Meaning) => Reading[];

const HANDLERS: Partial<Record<string, Handler>> = table({
  collect: (clause) => [...onData(clause, 'collect'), ...technologies(clause)],
  store: (clause) => storeReadings(clause, 'store'),
  place: placeReadings,
  record: recordReadings,
  log: logVerbReadings,
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
  delete: (clause) =>
    clause.objects.anaphoric || clause.objects.things.some(isDeletable) ? onData(clause, 'delete') : [],
  refrain: refrainReadings,
  other: appearReadings,
});
