import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parsePromisesFile } from '#plugin/policy/promises-file.js';
import { runCommand } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

const page = (words: string, token = '1'): string =>
  `<!doctype html><html lang="en"><head><meta name="csrf" content="${token}"><script>var t=${token}</script></head>` +
  `<body><h1>Privacy</h1><h2>2.1 Cookies</h2><p>${words}</p></body></html>`;

describe('privacy-policy snapshot', () => {
  let server: Server;
  let answer: { status?: number; headers?: Record<string, string>; body: string };
  let base: string;

  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/privacy' }).end();
      else
        response
          .writeHead(answer.status ?? 200, answer.headers ?? { 'content-type': 'text/html' })
          .end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => (answer = { body: page('This site does not use cookies.') }));

  const promisesIn = (root: string): string => readFileSync(path.join(root, 'privacy-promises.yml'), 'utf8');

  it('stores the text, its hash and date, and tells on the next run that nothing has changed', () =>
    withSite({ 'a.js': 'document.cookie = "a=b";\n' }, async (root) => {
      const first = await runCommand(['snapshot', `${base}/moved`], root);
      assert.deepEqual([first.code, first.err], [0, '']);
      const text = readFileSync(path.join(root, 'privacy-policy.html'), 'utf8');
      assert.equal(text, answer.body);
      const sha256 = createHash('sha256').update(text).digest('hex');
      assert.match(
        first.out,
        new RegExp(
          `^Stored ${base}/moved as privacy-policy\\.html, \\d{4}-\\d\\d-\\d\\d, sha256 ${sha256}\\.\\n$`,
        ),
      );
      const { file, problems } = parsePromisesFile('/privacy-promises.yml', promisesIn(root));
      assert.deepEqual([problems, file.policy], [[], ['privacy-policy.html']]);
      assert.match(promisesIn(root), new RegExp(`sha256: ${sha256}`));
      assert.equal((await runCommand(['check'], root)).code, 1);
      // What a page is made of anew for each visitor is no change of the policy.
      answer.body = page('This site does not use cookies.', '2');
      const next = await runCommand(['snapshot'], root);
      assert.equal(next.code, 0);
      assert.match(
        next.out,
        /^Unchanged since \d{4}-\d\d-\d\d: the words at .* are those of privacy-policy\.html\.\n$/,
      );
    }));

  it('shows drift, and takes it over only when told to', () =>
    withSite({}, async (root) => {
      await runCommand(['snapshot', `${base}/privacy`], root);
      const before = promisesIn(root);
      writeFileSync(path.join(root, 'privacy-promises.yml'), `${before}# signed by counsel\n`);
      answer.body = page('This site uses one cookie.');
      const drift = await runCommand(['snapshot'], root);
      assert.equal(drift.code, 1);
      assert.match(
        drift.out,
        /has changed since .*:\n- This site does not use cookies\.\n\+ This site uses one cookie\.\n$/,
      );
      assert.match(drift.err, /stays as it is.*--update/);
      assert.match(readFileSync(path.join(root, 'privacy-policy.html'), 'utf8'), /does not use/);
      const update = await runCommand(['snapshot', '--update'], root);
      assert.equal(update.code, 0);
      assert.equal(readFileSync(path.join(root, 'privacy-policy.html'), 'utf8'), answer.body);
      const after = promisesIn(root);
      assert.match(after, /# signed by counsel\n$/);
      assert.match(after, new RegExp(createHash('sha256').update(answer.body).digest('hex')));
      assert.equal((await runCommand(['snapshot'], root)).code, 0);
    }));

  it('tells when the copy has been edited', () =>
    withSite({}, async (root) => {
      await runCommand(['snapshot', `${base}/privacy`], root);
      writeFileSync(path.join(root, 'privacy-policy.html'), page('Nothing at all.'));
      const { code, err } = await runCommand(['snapshot'], root);
      assert.equal(code, 1);
      assert.match(err, /privacy-policy\.html is not what was taken from .*: it has been edited since/);
    }));

  it('records itself in a promises file that is there, and changes nothing else in it', () =>
    withSite({ 'privacy-promises.yml': '# ours\nversion: 1\nhosts: [a.example] # own\n' }, async (root) => {
      answer = {
        body: '# Privacy\n\nWe use no cookies.\n',
        headers: { 'content-type': 'text/markdown; charset="utf-8"' },
      };
      assert.equal((await runCommand(['snapshot', `${base}/privacy`], root)).code, 0);
      assert.ok(existsSync(path.join(root, 'privacy-policy.md')));
      assert.match(
        promisesIn(root),
        /^# ours\nversion: 1\nhosts: \[ ?a\.example ?\] # own\npolicy: privacy-policy\.md\nsnapshot: \{ from: .*, on: "?\d{4}-\d\d-\d\d"?, sha256: [0-9a-f]{64} \}\n$/,
      );
      assert.deepEqual(parsePromisesFile('/privacy-promises.yml', promisesIn(root)).problems, []);
    }));

  for (const [name, prepare, args, message] of [
    [
      'an error of the server',
      () => (answer = { status: 404, body: '' }),
      null,
      /could not be fetched: the server answers 404/,
    ],
    ['an empty page', () => (answer = { body: '<p></p>' }), null, /holds no text/],
    ['too large a page', () => (answer = { body: 'a'.repeat(6_000_000) }), null, /larger than 5 MB/],
    ['no address', () => {}, [], /give the URL/],
    ['an address of something else', () => {}, ['file:///etc/passwd'], /is no address of the web/],
    ['nobody at the address', () => {}, ['http://127.0.0.1:1/'], /could not be fetched: /],
  ] as const) {
    it(`says what is wrong with ${name}, and writes nothing`, () =>
      withSite({}, async (root) => {
        prepare();
        const { code, out, err } = await runCommand(['snapshot', ...(args ?? [`${base}/privacy`])], root);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
        assert.doesNotMatch(err, /defect of the program/);
        assert.equal(existsSync(path.join(root, 'privacy-promises.yml')), false);
      }));
  }

  it('is the only command that touches the network', () =>
    withSite({}, async (root) => {
      const { code, err } = await runCommand(['init', '--from', `${base}/privacy`], root);
      assert.equal(code, 2);
      assert.match(err, /init touches no network\. Take the policy in with: privacy-policy snapshot http/);
    }));
});
