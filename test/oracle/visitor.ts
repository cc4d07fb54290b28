import { createHash } from 'node:crypto';

/** The one visitor of every run. Programs that need personal data of their own use the same. */
const EMAIL = 'ada@visitor.example';

export const VISIT = {
  path: '/visit?coupon=path-canary',
  /** Any address of this block is this machine (RFC 1122); a server sees it as the visitor's. */
  localAddress: process.platform === 'linux' ? '127.0.0.77' : '127.0.0.1',
  headers: {
    host: 'shop.example',
    'user-agent': 'OracleBrowser/7.0',
    referer: 'https://referrer.example/from',
    cookie: 'theme=cookie-canary',
    authorization: 'Bearer authorization-canary',
    'accept-language': 'cy-GB',
    'x-forwarded-for': '198.51.100.23',
    'x-canary': 'header-canary',
  },
  body: { email: EMAIL, fullName: 'Ada Lovelace', phone: '+44 20 7946 0000', extra: 'body-canary' },
};

/** A value by which a piece of personal data is known again. */
export interface Mark {
  key: string;
  seenIn(text: string): boolean;
  /** Broader keys that speak of it too, beside those that `key` begins with. */
  within: readonly string[];
}

const holds = (...values: string[]) => {
  const spellings = values.flatMap((value) => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  return (text: string): boolean => spellings.some((spelling) => text.includes(spelling));
};
const digests = (value: string): string[] =>
  ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
    (['hex', 'base64'] as const).map((encoding) => createHash(algorithm).update(value).digest(encoding)),
  );
const TIME =
  /\b20\d\d[-/]\d\d[-/]\d\d|\b\d\d\/[A-Z][a-z]{2}\/20\d\d|\b\d{1,2} [A-Z][a-z]{2} 20\d\d\b|\b1[789]\d{11}\b|\b\d\d:\d\d:\d\d\b/;
const BODY = ['http.request_body', 'user'];

export const MARKS: readonly Mark[] = [
  { key: 'user.device.ip_address', seenIn: holds('127.0.0.77'), within: [] },
  { key: 'user.device.ip_address', seenIn: holds('198.51.100.23'), within: ['http.header'] },
  { key: 'http.user_agent', seenIn: holds('OracleBrowser/7.0'), within: ['http.header'] },
  { key: 'http.referrer', seenIn: holds('https://referrer.example/from'), within: ['http.header'] },
  { key: 'http.header.cookie', seenIn: holds('cookie-canary'), within: ['user.device.cookie'] },
  { key: 'http.header.authorization', seenIn: holds('authorization-canary'), within: [] },
  { key: 'user.demographic.language', seenIn: holds('cy-GB'), within: ['http.header'] },
  { key: 'http.header.x-canary', seenIn: holds('header-canary'), within: [] },
  {
    key: 'http.request_path',
    seenIn: holds('/visit', 'path-canary'),
    within: ['user.behavior.browsing_history'],
  },
  { key: 'http.request_body', seenIn: holds('body-canary'), within: [] },
  { key: 'user.contact.email', seenIn: holds(EMAIL), within: BODY },
  { key: 'user.name', seenIn: holds('Ada Lovelace'), within: BODY },
  { key: 'user.contact.phone_number', seenIn: holds('+44 20 7946 0000'), within: BODY },
  { key: 'user.unique_id', seenIn: holds(...digests(EMAIL), ...digests('127.0.0.77')), within: [] },
];

/** The time is in nearly every line; it counts only where the analysis says that it does. */
export const TIME_MARK: Mark = { key: 'http.request_time', seenIn: (text) => TIME.test(text), within: [] };

/** Whether a practice's key speaks of what the mark stands for. */
export function covers(key: string, mark: Mark): boolean {
  return mark.key === key || mark.key.startsWith(`${key}.`) || mark.within.includes(key);
}

/** Whether the mark shows that the practice's key is really there: a broad one needs more than a part. */
export function proves(mark: Mark, key: string): boolean {
  if (key === 'http.header') return mark.key === 'http.header.x-canary';
  return mark.key === key || (key === 'user' && mark.key.startsWith('user.'));
}
