import assert from 'node:assert/strict';
import { dataOfNginxVariable, NGINX_VARIABLES } from '#plugin/data/nginx.js';
import { parseNginx } from '#plugin/languages/nginx/parse.js';
import { analysisOf, loggedData } from './analysis.js';
import { NGINX_CASES } from './nginx-cases.js';
import { checkCase, type ServerKind } from './server-case.js';
import {
  freePort,
  nginxConfig,
  nginxProblem,
  serverFolder,
  startNginx,
  startUpstream,
  type RunningServer,
} from './servers.js';
import { dataIn, visit } from './visit.js';

const NGINX: ServerKind = { main: 'nginx.conf', wrap: nginxConfig, start: startNginx };

/** Variables with a name of their own, of which the visit makes something. */
const NAMED = [
  'http_user_agent',
  'http_referer',
  'http_cookie',
  'http_x_canary',
  'http_x_forwarded_for',
  'http_accept_language',
  'http_authorization',
  'http_host',
  'http_connection',
  'cookie_theme',
  'arg_coupon',
  'sent_http_content_type',
  'sent_http_set_cookie',
  'upstream_http_set_cookie',
  'upstream_cookie_up',
];

/**
 * Variables that hold something personal of which this visit makes nothing: certificates of visitors, data bases of
 * places, tokens, and what other modules bring. The table's word for them is not confirmed by a run.
 */
const NOT_SHOWN = [
  'fastcgi_path_info',
  'memcached_key',
  'proxy_protocol_addr',
  'ssl_client_cert',
  'ssl_client_escaped_cert',
  'ssl_client_fingerprint',
  'ssl_client_raw_cert',
  'ssl_client_s_dn',
  'ssl_client_s_dn_legacy',
  'ssl_client_serial',
  'uid_got',
];

describe('nginx, run', () => {
  for (const one of NGINX_CASES) it(one.name, () => checkCase(one, NGINX));
});

describe('the variables of nginx, run', () => {
  it('hold what the table says', async () => {
    const port = await freePort();
    const upstream = await startUpstream();
    const site = serverFolder({});
    let server: RunningServer | null = null;
    try {
      const names = new Set([...Object.keys(NGINX_VARIABLES), ...NAMED]);
      const text = (): string => variablesConfig([...names], site.root, port, upstream.port);
      const unknown: string[] = [];
      // Each build of nginx has its own modules: what this one does not know is left out, one by one.
      for (;;) {
        site.write('nginx.conf', text());
        const problem = nginxProblem(site);
        if (problem === '') break;
        const name = /unknown "(\w+)" variable/.exec(problem)?.[1];
        assert.ok(name !== undefined && names.delete(name), problem);
        unknown.push(name);
      }
      server = await startNginx(site, port);
      await visit(port, { method: 'POST' });
      await server.stop();

      const wrong: string[] = [];
      const empty: string[] = [];
      let confirmed = 0;
      for (const name of names) {
        const value = server.text(`logs/${name}.log`).trim();
        const seen =
          name === 'uid_set' && /^uid=[0-9A-F]{32}$/.test(value) ? ['user.device.cookie'] : dataIn(value);
        const key = dataOfNginxVariable(name);
        const said = key ? [key] : [];
        if (key && /^-?$/.test(value)) empty.push(name);
        // The whole path holds its query as well, but a mark is one of either.
        else if (said.join() !== seen.join()) wrong.push(`$${name} is ${value}: ${seen} instead of ${said}`);
        else confirmed += 1;
      }
      console.log(
        `      ${confirmed} variables confirmed; unknown to this nginx: ${unknown.sort().join(' ')}`,
      );
      assert.deepEqual(wrong, []);
      assert.deepEqual(
        empty.sort().filter((name) => !NOT_SHOWN.includes(name)),
        [],
      );
      assert.deepEqual(loggedData(analysisOf(site.root, 'nginx.conf', text())).length > 10, true);
    } finally {
      await server?.stop();
      await upstream.stop();
      site.remove();
    }
  });
});

/** Each variable in a log of its own. */
function variablesConfig(names: readonly string[], root: string, port: number, upstream: number): string {
  const formats = names.map((name) => `log_format f_${name} '$${name}';`).join('\n');
  const logs = names.map((name) => `access_log ${root}/logs/${name}.log f_${name};`).join('\n');
  return nginxConfig(
    `${formats}
server {
  listen 127.0.0.1:${port};
  userid on;
${logs}
  location / { proxy_pass http://127.0.0.1:${upstream}; proxy_pass_header Set-Cookie; }
}`,
    root,
  );
}

describe('words of a configuration of nginx', () => {
  const WORDS = [
    String.raw`plain`,
    String.raw`"two words"`,
    String.raw`'it"s'`,
    String.raw`"say \"hi\""`,
    String.raw`'don\'t'`,
    String.raw`back\\slash`,
    String.raw`"tab\tnew\nline"`,
    String.raw`"keep \d \. \x"`,
    String.raw`a\ b`,
    String.raw`a\;b`,
    String.raw`a#b`,
    String.raw`a"b"c`,
    String.raw`a'b`,
    String.raw`a}b`,
    String.raw`"{;}"`,
    String.raw`"# no comment"`,
    '"two\nlines"',
    "'crlf\r\nline'",
    String.raw`\"x`,
    String.raw`a=b,c:d`,
  ];

  it('are what nginx answers with', async () => {
    const port = await freePort();
    const locations = WORDS.map((word, i) => `location = /${i} { return 200 ${word}; }`).join('\n');
    const text = `access_log off;\nserver {\nlisten 127.0.0.1:${port};\n${locations}\n}`;
    const site = serverFolder({});
    try {
      const config = nginxConfig(text, site.root);
      site.write('nginx.conf', config);
      const server = await startNginx(site, port);
      const answered: string[] = [];
      for (const i of WORDS.keys())
        answered.push(await (await fetch(`http://127.0.0.1:${port}/${i}`)).text());
      await server.stop();
      const http = parseNginx(config).root.body.find(({ name }) => name.value === 'http');
      const locationsRead = http!.body!.find(({ name }) => name.value === 'server')!.body!;
      const read = locationsRead.flatMap(({ name, body }) =>
        name.value === 'location' ? [body![0]!.args[1]!.value] : [],
      );
      assert.deepEqual(read, answered);
    } finally {
      site.remove();
    }
  });

  it('cannot be read where nginx cannot either', () => {
    const site = serverFolder({});
    try {
      const texts: [text: string, place: number][] = [
        ['user a', 1],
        ['events {} }', 1],
        ['events {\n', 2],
        ['user "a;\n', 1],
        ['user "a"b;', 1],
        ['user a }\n', 1],
        ['events {}\n;', 2],
        ['events {}\n{', 2],
      ];
      for (const [text, line] of texts) {
        site.write('broken.conf', text);
        const said = nginxProblem(site, 'broken.conf');
        assert.match(said, /unexpected|no closing/, text);
        const problem = parseNginx(text).problem;
        assert.equal(problem?.line, line, `${text}: ${said} ${problem?.message}`);
      }
    } finally {
      site.remove();
    }
  });
});
