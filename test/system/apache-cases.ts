import type { ServerCase } from './server-case.js';

const IP = 'user.device.ip_address';
const TIME = 'http.request_time';
const PATH = 'http.request_path';
const USER = 'user.account.username';

/** Who the visitor says to be is not logged unless someone asks for it. */
const ASK = `<Location />
  AuthType Basic
  AuthName shop
  AuthBasicProvider file
  AuthUserFile ROOT/users
  Require valid-user
</Location>`;
// `ada:secret`, as `htpasswd -s` writes it.
const USERS = { users: 'ada:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n' };

export const APACHE_CASES: readonly ServerCase[] = [
  {
    name: 'a format that comes with Apache',
    config: `${ASK}\nCustomLog ROOT/logs/a.log combined`,
    files: USERS,
    // Its name is not defined here: then Apache takes it for the format itself, and logs the word.
    logs: [],
  },
  {
    name: 'a format of its own, on two lines',
    config: `${ASK}
LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{Referer}i\\" \\
  \\"%{User-Agent}i\\"" full
CustomLog ROOT/logs/a.log full`,
    files: USERS,
    logs: ['http.referrer', PATH, TIME, 'http.user_agent', USER, IP],
  },
  {
    name: 'a format that is written out',
    config: 'CustomLog ROOT/logs/a.log "%a %{Cookie}i %!404{X-Canary}i %>s"',
    logs: ['http.header.cookie', 'http.header.x-canary', IP],
  },
  {
    name: 'formats that are not in use',
    config: 'LogFormat "%h %{Cookie}i" all\nLogFormat "%>s %b %D" none\nCustomLog ROOT/logs/a.log none',
    logs: [],
  },
  {
    name: 'a transfer log',
    config: 'LogFormat "%a %U"\nTransferLog ROOT/logs/a.log',
    logs: [PATH, IP],
  },
  {
    name: 'a transfer log in the usual format',
    config: 'TransferLog ROOT/logs/a.log',
    logs: [PATH, TIME, IP],
  },
  {
    name: 'a log of a file that is included',
    config: 'Include ROOT/apache2/formats.conf\nCustomLog ROOT/logs/a.log full',
    files: { 'apache2/formats.conf': 'LogFormat "%h %{theme}C" full\n' },
    logs: ['http.header.cookie', IP],
  },
  {
    name: 'variables of the request',
    config: 'CustomLog ROOT/logs/a.log "%{REMOTE_ADDR}e %{c}a %q %{%H:%M:%S}t"',
    logs: [PATH, TIME, IP],
  },
  {
    name: 'cookies by headers',
    config: 'Header always set Set-Cookie "one=set-canary; Path=/"\nHeader add Set-Cookie "two=set-canary"',
    logs: [],
    cookies: ['one', 'two'],
  },
  {
    name: 'a cookie of .htaccess',
    config: '',
    files: { 'html/.htaccess': 'Header set Set-Cookie "three=set-canary"\n' },
    logs: [],
    cookies: ['three'],
  },
  { name: 'a cookie of mod_usertrack', config: 'CookieTracking on', logs: [], cookies: ['Apache'] },
  {
    name: 'a cookie of mod_usertrack with a name',
    config: 'CookieTracking on\nCookieName who',
    logs: [],
    cookies: ['who'],
  },
  {
    name: 'a cookie of mod_rewrite',
    config: 'RewriteEngine on\nRewriteRule ^ - [CO=lang:set-canary:.shop.example:60:/]',
    logs: [],
    cookies: ['lang'],
  },
  {
    name: 'no cookie',
    config: `Header set X-Cookie "a=b"
Header edit Set-Cookie ^(.*)$ $1;Secure
CookieTracking off
CookieName who
RewriteEngine on
RewriteCond %{HTTP_COOKIE} theme
RewriteRule ^ - [E=SEEN:1]`,
    logs: [],
  },
  {
    name: 'a Content-Security-Policy',
    config: `Header set Content-Security-Policy "script-src 'self' https://cdn.tools.example; frame-ancestors https://friend.example"`,
    logs: [],
    hosts: ['cdn.tools.example'],
  },
  {
    name: 'markup that is put into pages',
    config: `AddOutputFilterByType SUBSTITUTE text/html
Substitute 's|</head>|<script src="https://count.tools.example/c.js"></script></head>|i'`,
    logs: [],
    hosts: ['count.tools.example'],
  },
  {
    name: 'a request that is passed on, and the address with it',
    config: 'RequestHeader unset X-Forwarded-For early\nProxyPass / http://UPSTREAM/',
    logs: [],
    told: [IP],
  },
  {
    name: 'a request that is passed on without the address',
    config: 'RequestHeader unset X-Forwarded-For early\nProxyAddHeaders Off\nProxyPass / http://UPSTREAM/',
    logs: [],
    told: [],
  },
  {
    name: 'a request that is passed on with the address in a header',
    config: `RequestHeader unset X-Forwarded-For early
ProxyAddHeaders Off
RewriteEngine on
RewriteRule ^ - [E=CLIENT:%{REMOTE_ADDR}]
RequestHeader set X-Client "%{REMOTE_ADDR}e"
RequestHeader set X-Client "expr=%{REMOTE_ADDR}"
ProxyPass / http://UPSTREAM/`,
    logs: [],
    told: [IP],
  },
];
