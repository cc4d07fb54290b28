import { request } from 'node:http';

/** The one visitor of every server. Each value is known again wherever it is written. */
export const VISIT = {
  path: '/visit?coupon=path-canary',
  /** Any address of this block is this machine (RFC 1122); a server sees it as the visitor's. */
  localAddress: '127.0.0.77',
  headers: {
    host: 'shop.example',
    'user-agent': 'SystemBrowser/7.0',
    referer: 'https://referrer.example/from',
    cookie: 'theme=cookie-canary',
    authorization: `Basic ${Buffer.from('ada:secret').toString('base64')}`,
    'accept-language': 'cy-GB',
    'x-forwarded-for': '198.51.100.23',
    'x-canary': 'header-canary',
    connection: 'close',
  },
  body: 'note=body-canary',
} as const;

const TIME =
  /\b\d\d\/[A-Z][a-z]{2}\/20\d\d|\b\d\d:\d\d:\d\d\b|\b20\d\d-\d\d-\d\dT|(?<!\d)1[789]\d{8}(?:\.?\d{3})?(?!\d)/;

/** By what a value of the visit is known, by the data key of what it is. */
const MARKS: readonly (readonly [key: string, mark: RegExp])[] = [
  ['user.device.ip_address', /127\.0\.0\.77|198\.51\.100\.23|\\x7F\\x00\\x00M/],
  ['http.user_agent', /SystemBrowser/],
  ['http.referrer', /referrer\.example/],
  ['http.header.cookie', /cookie-canary/],
  ['http.header.x-canary', /header-canary/],
  ['user.demographic.language', /cy-GB/],
  ['user.account.username', /\bada\b/],
  ['http.header.authorization', /YWRhOnNlY3JldA==/],
  ['http.request_path', /\/visit|path-canary/],
  ['http.request_body', /body-canary/],
  ['http.request_time', TIME],
  // What the site itself, or the server behind it, makes the browser store.
  ['user.device.cookie', /set-canary/],
];

/** The personal data of the visit that a text shows, sorted. */
export function dataIn(text: string): string[] {
  return MARKS.filter(([, mark]) => mark.test(text))
    .map(([key]) => key)
    .sort();
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** One visit; resolves when the server has closed the connection, after it has written its log. */
export function visit(
  port: number,
  { method = 'GET', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: VISIT.path,
        localAddress: VISIT.localAddress,
        agent: false,
        headers: { ...VISIT.headers, ...headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.socket.on('close', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(method === 'POST' ? VISIT.body : undefined);
  });
}

/** Names of the cookies that an answer sets, sorted. */
export function cookiesOf({ headers }: Answer): string[] {
  const values = headers['set-cookie'];
  return (Array.isArray(values) ? values : values ? [values] : [])
    .map((value) => value.split('=')[0]!)
    .sort();
}
