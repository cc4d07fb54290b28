import assert from 'node:assert/strict';
import { APACHE_LOG_DIRECTIVES } from '#plugin/data/apache.js';
import { parseApache } from '#plugin/languages/apache/parse.js';
import { logFieldsOf } from '#plugin/practices/config/apache-logs.js';
import { APACHE_CASES } from './apache-cases.js';
import { checkCase, type ServerKind } from './server-case.js';
import { apacheConfig, freePort, run, serverFolder, startApache } from './servers.js';
import { dataIn, visit } from './visit.js';

const APACHE: ServerKind = { main: 'httpd.conf', wrap: apacheConfig, start: startApache };

/** Percent directives with a name, of which the visit makes something. */
const NAMED = [
  '%{c}a',
  '%{c}h',
  '%{theme}C',
  '%{REMOTE_ADDR}e',
  '%{HTTP_USER_AGENT}e',
  '%{UNIQUE_ID}e',
  '%{Referer}i',
  '%{User-Agent}i',
  '%{Cookie}i',
  '%{X-Canary}i',
  '%{X-Forwarded-For}i',
  '%{Accept-Language}i',
  '%{Authorization}i',
  '%{Host}i',
  '%{cookie}n',
  '%{Content-Type}o',
  '%{Set-Cookie}o',
  '%{remote}p',
  '%{tid}P',
  '%{%s}t',
  '%{sec}t',
  '%{ms}T',
  '%<u',
  '%>s',
  '%!404{Referer}i',
  '%404{Referer}i',
  '%%',
];

describe('Apache, run', () => {
  for (const one of APACHE_CASES) it(one.name, () => checkCase(one, APACHE));
});

describe('the percent directives of Apache, run', () => {
  it('write what the table says', async () => {
    const port = await freePort();
    const site = serverFolder({ users: 'ada:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n' });
    try {
      const fields = [...Object.keys(APACHE_LOG_DIRECTIVES).map((letter) => `%${letter}`), ...NAMED];
      const logs = fields.map((field, i) => `CustomLog ${site.root}/logs/${i}.log "${field}"`).join('\n');
      const text = `Header set Set-Cookie "mine=set-canary"
CookieTracking on
<Location />
  AuthType Basic
  AuthName shop
  AuthBasicProvider file
  AuthUserFile ${site.root}/users
  Require valid-user
</Location>
${logs}`;
      // A variable of the environment is only there for CGI, or where a rule puts it.
      const environment = `RewriteEngine on
RewriteRule ^ - [E=REMOTE_ADDR:%{REMOTE_ADDR},E=HTTP_USER_AGENT:%{HTTP_USER_AGENT}]`;
      site.write('httpd.conf', apacheConfig(`${environment}\n${text}`, site.root, port));
      const server = await startApache(site, port);
      await visit(port);
      await server.stop();
      const wrong: string[] = [];
      for (const [i, field] of fields.entries()) {
        const value = server.text(`logs/${i}.log`).trim();
        const seen = field === '%{cookie}n' && value.length > 5 ? ['user.device.cookie'] : dataIn(value);
        const said = logFieldsOf(field).map(({ key }) => key);
        // A field for answers of other statuses stays empty.
        if (field !== '%404{Referer}i' && said.join() !== seen.join())
          wrong.push(`${field} is ${value}: ${seen} instead of ${said}`);
      }
      console.log(`      ${fields.length - wrong.length} percent directives confirmed`);
      assert.deepEqual(wrong, []);
    } finally {
      site.remove();
    }
  });
});

describe('words of a configuration of Apache', () => {
  const WORDS = [
    String.raw`plain`,
    String.raw`"two words"`,
    String.raw`'it"s'`,
    String.raw`"say \"hi\""`,
    String.raw`'don\'t'`,
    String.raw`back\\slash`,
    String.raw`"back\\slash"`,
    String.raw`"keep \d \. \x"`,
    String.raw`a"b"c`,
    String.raw`a#b`,
    String.raw`"# no comment"`,
    '"two \\\nlines"',
    'on\\\nline',
    '"crlf \\\r\n line"',
    String.raw`"<b>"`,
  ];

  it('are what Apache answers with', async () => {
    const port = await freePort();
    const site = serverFolder({});
    try {
      const text = WORDS.map((word, i) => `Header set X-Word-${i} ${word}`).join('\n');
      site.write('httpd.conf', apacheConfig(text, site.root, port));
      const server = await startApache(site, port);
      const { headers } = await visit(port);
      await server.stop();
      const read = parseApache(text).root.body.map(({ args }) => args[2]!.value);
      assert.deepEqual(
        read,
        WORDS.map((_, i) => headers[`x-word-${i}`]),
      );
    } finally {
      site.remove();
    }
  });

  it('cannot be read where Apache cannot either', () => {
    const site = serverFolder({});
    try {
      const broken = [
        '<Directory /x>\n',
        '</Directory>\n',
        '<Directory /x>\n<Files y>\n</Directory>\n</Files>\n',
        '<Directory /x\n</Directory>\n',
      ];
      for (const text of broken) {
        site.write('httpd.conf', apacheConfig(text, site.root, 1));
        assert.notEqual(run('apache2', ['-t', '-d', site.root, '-f', site.path('httpd.conf')]).code, 0, text);
        assert.notEqual(parseApache(text).problem, null, text);
      }
    } finally {
      site.remove();
    }
  });
});
