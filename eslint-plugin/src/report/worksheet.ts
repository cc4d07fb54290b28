import type { PolicyPromise, Practice, Topic } from '../model/index.js';
import { csv } from './csv.js';
import { dataWords, recipientWords, type Inventory } from './inventory.js';

/** What code cannot know: a person fills it in. */
export const OPEN = '[to be completed]';

const ACTIVITIES: Readonly<Record<Topic, string>> = {
  cookies: 'Cookies set on the visitor’s device',
  'device-storage': 'Data stored on the visitor’s device',
  analytics: 'Analytics and error monitoring',
  'log-fields': 'Logs',
  retention: 'Retention of data',
  'data-collection': 'Data taken from visitors',
  email: 'Sending mail',
  payments: 'Payments',
  anonymization: 'Statistics',
  'third-parties': 'Data handed to others',
  transport: 'Transfer over the network',
};

/** Article 30(1) of the GDPR, letter by letter: https://eur-lex.europa.eu/eli/reg/2016/679/oj */
const COLUMNS = [
  'processing activity, as seen in code',
  '(a) controller, representative, data protection officer',
  '(b) purposes of the processing',
  '(c) categories of data subjects',
  '(c) categories of personal data, as seen in code',
  '(d) categories of recipients, as seen in code',
  '(d) role of the recipient',
  '(e) transfers to third countries and safeguards',
  '(f) time limit for erasure',
  '(g) security measures',
  'legal basis (Article 6; no part of the record, often kept with it)',
  'clauses of the policy that speak of it',
  'verdicts',
  'where in the code',
];

interface Activity {
  practices: Inventory['practices'];
  topic: Topic;
  recipient: string;
}

/**
 * A worksheet towards the record of processing activities of Article 30 of the GDPR: what code shows is filled in,
 * what it cannot know is left open and marked so. It is no record before a person has completed it.
 */
export function worksheetCsv({ practices }: Pick<Inventory, 'practices'>): string {
  return csv([COLUMNS, ...activitiesOf(practices).map(rowOf)]);
}

function activitiesOf(practices: Inventory['practices']): Activity[] {
  const groups = new Map<string, Activity>();
  for (const one of practices) {
    const topic = one.practice.kind;
    const recipient = recipientWords(one.practice);
    const key = JSON.stringify([topic, recipient]);
    const group = groups.get(key) ?? { practices: [], topic, recipient };
    group.practices.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) =>
    a.topic === b.topic ? order(a.recipient, b.recipient) : order(a.topic, b.topic),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowOf({ practices, topic, recipient }: Activity): string[] {
  const all = practices.map(({ practice }) => practice);
  const purposes = unique(all.flatMap((practice) => practice.purposes));
  const data = dataWords({ data: unique(all.flatMap((practice) => practice.data)) });
  const promises = practices.map(({ promise }) => promise).filter((promise) => promise !== null);
  return [
    ACTIVITIES[topic],
    OPEN,
    purposes.length === 0 ? OPEN : `${purposes.join('; ')} ${OPEN}`,
    OPEN,
    data === '' ? OPEN : data,
    recipientCell(all, recipient),
    recipient === '' ? '' : OPEN,
    recipient === '' ? '' : OPEN,
    periodsOf(all, promises),
    OPEN,
    OPEN,
    unique(promises.map(({ clause, clauseHeading }) => [`§${clause}`, clauseHeading].join(' ').trim())).join(
      '; ',
    ),
    unique(practices.map(({ verdict }) => verdict)).join('; '),
    unique(practices.map(({ file, practice }) => `${file}:${practice.startLine}`)).join('; '),
  ];
}

function recipientCell(practices: readonly Practice[], recipient: string): string {
  if (recipient === '') return '';
  const categories = unique(practices.map((practice) => practice.recipient?.category ?? ''));
  const known = categories.filter((category) => category !== '');
  return known.length === 0 ? recipient : `${recipient} (${known.join(', ')})`;
}

function periodsOf(practices: readonly Practice[], promises: readonly PolicyPromise[]): string {
  const inCode = unique(practices.map(({ retention }) => retention ?? '')).filter((period) => period !== '');
  const inPolicy = unique(promises.map(({ retention }) => retention ?? '')).filter((period) => period !== '');
  const words = [
    ...inCode.map((period) => `in code: ${period}`),
    ...inPolicy.map((period) => `by the policy: ${period}`),
  ];
  return words.length === 0 ? OPEN : words.join('; ');
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
