import { dataOfHeader } from './personal-data.js';

const IP = 'user.device.ip_address';
const PATH = 'http.request_path';
const USER = 'user.account.username';

/**
 * What each percent directive of a log format writes, by its letter; null for what is not personal.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats
 */
export const APACHE_LOG_DIRECTIVES: Readonly<Record<string, string | null>> = {
  a: IP,
  A: null,
  b: null,
  B: null,
  D: null,
  f: PATH,
  h: IP,
  H: null,
  I: null,
  k: null,
  // What identd says; always "-" unless mod_ident is told to ask.
  l: null,
  L: null,
  m: null,
  O: null,
  p: null,
  P: null,
  q: PATH,
  r: PATH,
  R: null,
  s: null,
  S: null,
  t: 'http.request_time',
  T: null,
  u: USER,
  U: PATH,
  v: null,
  V: null,
  X: null,
};

/** Percent directives that name what they write: `%{Referer}i`. */
export const APACHE_NAMED_DIRECTIVES: Readonly<Record<string, (name: string) => string | null>> = {
  a: () => IP,
  h: () => IP,
  C: () => 'http.header.cookie',
  e: (name) => dataOfEnvironment(name),
  i: (name) => dataOfHeader(name),
  // mod_usertrack leaves the visitor's cookie in the note "cookie".
  n: (name) => (name === 'cookie' ? 'user.device.cookie' : null),
  o: (name) => (name.toLowerCase() === 'set-cookie' ? 'user.device.cookie' : null),
  p: () => null,
  P: () => null,
  t: () => 'http.request_time',
  T: () => null,
  // https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#logformats
  x: (name) => (/^SSL_CLIENT_(?:S_DN|M_SERIAL|CERT(?!_CHAIN)|SAN)/.test(name) ? 'user.unique_id' : null),
  c: () => null,
  '^ti': () => null,
  '^to': () => null,
};

/** Variables of a request as CGI names them. https://www.rfc-editor.org/rfc/rfc3875#section-4.1 */
const ENVIRONMENT: Readonly<Record<string, string>> = {
  REMOTE_ADDR: IP,
  REMOTE_HOST: IP,
  REMOTE_USER: USER,
  REMOTE_IDENT: USER,
  QUERY_STRING: PATH,
  REQUEST_URI: PATH,
  PATH_INFO: PATH,
  SCRIPT_NAME: PATH,
  THE_REQUEST: PATH,
};

export function dataOfEnvironment(name: string): string | null {
  const upper = name.toUpperCase();
  if (Object.hasOwn(ENVIRONMENT, upper)) return ENVIRONMENT[upper]!;
  return upper.startsWith('HTTP_') ? dataOfHeader(upper.slice(5).replaceAll('_', '-')) : null;
}

const CLIENT = '%h %l %u %t "%r" %>s';
const FROM = '"%{Referer}i" "%{User-Agent}i"';

/** Formats that the configuration as shipped gives a name. https://httpd.apache.org/docs/2.4/logs.html#accesslog */
export const APACHE_NICKNAMES: Readonly<Record<string, string>> = {
  common: `${CLIENT} %b`,
  combined: `${CLIENT} %b ${FROM}`,
  combinedio: `${CLIENT} %b ${FROM} %I %O`,
  vhost_combined: `%v:%p ${CLIENT} %O ${FROM}`,
  referer: '%{Referer}i -> %U',
  agent: '%{User-agent}i',
};

/** What `TransferLog` writes where no `LogFormat` without a name came before. */
export const APACHE_DEFAULT_FORMAT = '%h %l %u %t "%r" %s %b';
