import assert from 'node:assert/strict';
import { configPractices } from '../../../support/config-practices.js';

/** A configuration of each kind in which everything is of use. */
const SAMPLES: Record<string, string> = {
  'nginx.conf': `http { log_format f escape=json '$remote_addr \${http_cookie}' "$x";
map $remote_addr $x { ~^(?<n>.+)$ $n; default -; } access_log a f; upstream u { server far.example; sticky cookie c; }
server { set $t far.example; userid on; userid_name v; add_header Set-Cookie "a=b"; proxy_pass https://$t/$uri;
proxy_set_header X-Real-IP $x; sub_filter a '<script src="https://a.example/b.js">'; add_header Link '<https://b.example>; rel=preload';
add_header Content-Security-Policy "script-src c.example"; access_log syslog:server=l.example:1 f; include x/*.conf; } }`,
  'httpd.conf': `LogFormat "%h %{Cookie}i %!200{a}i" f
CustomLog a f
TransferLog b
<If "%{HTTP_COOKIE} =~ /consent/">
Header always set Set-Cookie "a=b; Max-Age=3"
</If>
<Proxy balancer://b>
BalancerMember https://far.example
</Proxy>
ProxyPass / balancer://b
RewriteRule a https://b.example [P,CO=n:v:d:60]
Substitute "s|a|<script src='https://c.example'>|"
Include x/*.conf`,
  'logrotate.conf':
    'weekly\nrotate 4\ninclude x\n/a "/b c" { daily\nrotate = 3\nmaxage 2\npostrotate\nx\nendscript\n}\n',
  'journald.conf': '[Journal]\nMaxRetentionSec=1month 2days\n',
};

function* variants(text: string): Iterable<string> {
  for (let i = 0; i <= text.length; i += 3) {
    yield text.slice(0, i);
    for (const odd of ['"', '{', '}', '\\', '<', '>', '\n', '$', '%', ';'])
      yield text.slice(0, i) + odd + text.slice(i);
  }
}

describe('finding what a configuration does', () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    it(`never throws, and keeps within ${name}`, () => {
      assert.ok(configPractices({ [name]: sample }).length > 0);
      for (const text of variants(sample)) {
        const lines = text.split('\n').length;
        for (const { startLine, endLine, startColumn, endColumn, what } of configPractices({
          [name]: text,
        })) {
          assert.ok(startLine >= 1 && endLine <= lines && startColumn >= 1, `${what}: ${text}`);
          assert.ok(endLine > startLine || endColumn >= startColumn, `${what}: ${text}`);
        }
      }
    });
  }

  it('takes long texts in one go', () => {
    const long: [name: string, text: string][] = [
      ['nginx.conf', `http{${'location /a { proxy_pass https://x.example; access_log a; }\n'.repeat(3000)}}`],
      ['nginx.conf', `http{log_format a '${'$remote_addr$http_cookie'.repeat(20_000)}'; access_log x a; }`],
      ['nginx.conf', '{{'.repeat(30_000) + '{%'.repeat(20_000)],
      ['nginx.conf', `add_header Link "${'<'.repeat(50_000)}";`],
      ['nginx.conf', `add_header Content-Security-Policy "script-src ${'a.b.c.example '.repeat(9000)}";`],
      ['httpd.conf', `LogFormat "${'%{'.repeat(50_000)}" x\nCustomLog a x`],
      ['logrotate.conf', '/a { postrotate\n'.repeat(20_000)],
      ['journald.conf', `[Journal]\nMaxRetentionSec=${'1 '.repeat(50_000)}x`],
      [
        '.htaccess',
        `RewriteRule a b [${'CO='.repeat(30_000)}]\nSubstitute "s|a|${'<script src='.repeat(20_000)}|"`,
      ],
    ];
    for (const [name, text] of long) configPractices({ [name]: text });
  });

  it('takes names of JavaScript for names', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const text = `${word} ${word};\nlog_format ${word} '$${word} $http_${word}';\naccess_log a ${word};\nproxy_pass http://${word};`;
      assert.deepEqual(
        configPractices({ 'a.nginx': text }).map(({ data }) => data),
        [[`http.header.${word.toLowerCase().replaceAll('_', '-')}`]],
      );
      assert.deepEqual(
        configPractices({
          'httpd.conf': `${word} x\nCustomLog a ${word}\nHeader set ${word} x\nRewriteRule a b [${word}]`,
        }),
        [],
      );
    }
  });
});
