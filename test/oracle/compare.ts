import { hostBook, type Practice, type Recipient } from '../support/plugin.js';
import { MAIL_SERVICES } from './answers.js';
import type { Deeds } from './run-program.js';
import { covers, MARKS, proves, TIME_MARK, type Mark } from './visitor.js';

/** Where deeds and words part; both lists are empty when the analysis says just what the program does. */
export interface Difference {
  /** Done, and not said. */
  unsaid: string[];
  /** Said, and not done. */
  undone: string[];
}

/** One thing that a program did, and the practices that would say so. */
interface Deed {
  what: string;
  isSaidBy(practice: Practice): boolean;
}

const BROWSER_DATA = new Set(['user.device.ip_address', 'http.user_agent']);
const hosts = hostBook({ firstPartyHosts: [] });

export function deedsOf(deeds: Deeds): Deed[] {
  return [...cookieDeeds(deeds), ...storageDeeds(deeds), ...mailDeeds(deeds), ...hostDeeds(deeds)];
}

/** What cannot be told from a run: what a form asks for, how long something is kept, how it is carried. */
const NOT_SEEN = new Set(['data-collection', 'retention', 'transport', 'anonymization']);

/** The practices that a run can confirm. */
export const confirmable = (practices: readonly Practice[]): Practice[] =>
  practices.filter(({ kind }) => !NOT_SEEN.has(kind));

/** Compares what the program did with what the analysis says about its text. */
export function compare(deeds: Deeds, practices: readonly Practice[]): Difference {
  const done = deedsOf(deeds);
  const sent = [...deeds.requests.map(({ text }) => text), ...deeds.mails].join('\n');
  const logs = practices.filter(({ kind }) => kind === 'log-fields');
  const hands = practices.filter(({ recipient, kind }) => recipient !== null || kind === 'email');
  const logged = compareData(
    'logs',
    logs.flatMap(({ data }) => data),
    deeds.log,
    isRequestLog(logs),
  );
  const handed = compareData('hands over', hands.flatMap(handedData), sent, false);
  return {
    unsaid: [
      ...done
        .filter((deed) => !practices.some((practice) => deed.isSaidBy(practice)))
        .map(({ what }) => what),
      ...logged.unsaid,
      ...handed.unsaid,
    ],
    undone: [
      ...practices
        .filter(({ kind }) => kind !== 'log-fields')
        .filter((practice) => !done.some((deed) => deed.isSaidBy(practice)))
        .map(({ kind, what }) => `${kind}: ${what}`),
      ...logged.undone,
      ...handed.undone,
    ],
  };
}

const isRequestLog = (logs: readonly Practice[]): boolean =>
  logs.some(({ data }) => data.includes(TIME_MARK.key));

/** What the visitor's own browser hands to anybody is no news of a program that runs here. */
function handedData({ data, side }: Practice): string[] {
  const own = side !== 'server' ? BROWSER_DATA : new Set<string>();
  return data.filter((key) => !own.has(key));
}

function compareData(verb: string, said: readonly string[], text: string, withTime: boolean): Difference {
  const seen: Mark[] = [...MARKS, ...(withTime ? [TIME_MARK] : [])].filter((mark) => mark.seenIn(text));
  const keys = [...new Set(said)];
  return {
    unsaid: [
      ...new Set(seen.filter((mark) => !keys.some((key) => covers(key, mark))).map(({ key }) => key)),
    ].map((key) => `${verb} ${key}`),
    undone: keys.filter((key) => !seen.some((mark) => proves(mark, key))).map((key) => `${verb} ${key}`),
  };
}

const CLEARING = /max-age=(?:0|-\d+)(?:;|$)/i;

function cookieDeeds({ cookies }: Deeds): Deed[] {
  const names = new Set<string>();
  for (const text of cookies) {
    const expires = /expires=([^;]+)/i.exec(text)?.[1];
    const isOver = CLEARING.test(text) || (expires && Date.parse(expires) < Date.now());
    const name = /^\s*([^=;]+)=/.exec(text)?.[1]?.trim() ?? '';
    // To see whether they can, libraries set a cookie and clear it.
    if (isOver) names.delete(name);
    else names.add(name);
  }
  return [...names]
    .filter((name) => !(name.endsWith('.sig') && names.has(name.slice(0, -'.sig'.length))))
    .map((name) => ({
      what: `sets the cookie "${name}"`,
      isSaidBy: ({ kind, what }) => kind === 'cookies' && (quoted(what) ?? name) === name,
    }));
}

const quoted = (what: string): string | null => /"(.*)"/.exec(what)?.[1] ?? null;

/** The places of a browser; what names one of them says nothing of the others. */
const PLACES = ['localStorage', 'sessionStorage', 'IndexedDB'];

function storageDeeds({ stored }: Deeds): Deed[] {
  return stored.map(({ place, key, value }) => ({
    what: `writes "${key}" to ${place}`,
    isSaidBy: ({ kind, what }) => {
      const name = quoted(what);
      const isIt =
        name === null
          ? !PLACES.some((other) => other !== place && what.includes(other))
          : key.includes(name) || value?.includes(JSON.stringify(name));
      return kind === 'device-storage' && isIt === true;
    },
  }));
}

function mailDeeds({ mails, requests }: Deeds): Deed[] {
  const byPost = mails.map(() => null);
  const byService = requests.flatMap(({ host, path, method }) =>
    method === 'OPTIONS' ? [] : (serviceOf(host, path)?.vendor ?? []),
  );
  return [...byPost, ...byService].map((vendor) => ({
    what: `sends mail (${vendor ?? 'SMTP'})`,
    isSaidBy: ({ kind, recipient }) => kind === 'email' && (recipient?.vendor ?? null) === vendor,
  }));
}

const serviceOf = (host: string, path: string): (typeof MAIL_SERVICES)[number] | undefined =>
  MAIL_SERVICES.find((service) => service.host.test(host) && service.path.test(path));

function hostDeeds(deeds: Deeds): Deed[] {
  return deeds.hosts.map((host) => {
    const paths = deeds.requests.filter((request) => request.host === host).map(({ path }) => path);
    const mailer = paths.flatMap((path) => serviceOf(host, path)?.vendor ?? [])[0];
    return {
      what: `hands data to ${host}`,
      isSaidBy: ({ recipient }) =>
        recipient !== null &&
        (isRecipient(recipient, host, paths) || (mailer && recipient.vendor === mailer) === true),
    };
  });
}

function isRecipient(recipient: Recipient, host: string, paths: readonly string[]): boolean {
  if (recipient.host?.startsWith('*.')) return host.endsWith(recipient.host.slice(1));
  if (recipient.host) return recipient.host.replace(/:\d+$/, '') === host;
  return ['/', ...paths].some(
    (path) =>
      recipient.vendor === hosts.recipientOf(`https://${host}${path}`, { relativeToPage: false })?.vendor,
  );
}
