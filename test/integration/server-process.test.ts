import assert from 'node:assert/strict';
import { ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { LanguageClient, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const CODE = 'document.cookie = "night=1";\n';
/** Deeper than any person writes. */
const DEEP = `export const deep = ${'('.repeat(500)}1${')'.repeat(500)};\n`;
const NATIVE = /: scripts are parsed by oxc\.$/;
const THREADLESS =
  /: scripts are parsed by TypeScript's parser; the native one needs a thread, and none can be started\.$/;
const WITHOUT = /: scripts are parsed by TypeScript's parser; there is no native one for this platform\.$/;

/** Modules that every thread of the server runs before anything else. */
const WITHOUT_NATIVE =
  "const Module = require('node:module');" +
  'const load = Module._load;' +
  'Module._load = function (name, ...rest) {' +
  "  if (name === 'oxc-parser') throw new Error('none'); return load.call(this, name, ...rest); };";
/** As where a process may start no thread. */
const WITHOUT_THREADS =
  "require('node:worker_threads').Worker = class { constructor() { throw new Error('none to be had'); } };" +
  "require('node:module').syncBuiltinESMExports();";
/** What is called locked may not be read: permissions of the disk would not stop a test that runs as root. */
const LOCKED =
  "const fs = require('node:fs');" +
  "for (const name of ['readFileSync', 'readdirSync', 'opendirSync', 'openSync']) { const real = fs[name];" +
  '  fs[name] = function (file, ...rest) {' +
  '    if (!/locked(?:\\.js)?$/.test(String(file))) return real.call(fs, file, ...rest);' +
  "    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }); }; }" +
  "require('node:module').syncBuiltinESMExports();";
/** A fault in a thread, as soon as there is a file of that name. */
const FAULT_IN_THREAD =
  "const { existsSync } = require('node:fs');" +
  "const { isMainThread } = require('node:worker_threads');" +
  "const look = () => { if (existsSync(__dirname + '/fault')) throw new Error('a fault to be told'); };" +
  'if (!isMainThread) setInterval(look, 20);';

describe('process of the language server', () => {
  let site: TemporarySite;
  let client: LanguageClient;

  async function start(files: Record<string, string>, preload?: string): Promise<void> {
    site = new TemporarySite({ ...files, ...(preload === undefined ? {} : { 'preload.cjs': preload }) });
    const env = preload === undefined ? {} : { NODE_OPTIONS: `--require="${site.path('preload.cjs')}"` };
    ({ client } = await LanguageClient.start([site.root], { env }));
  }

  async function findingsIn(name: string): Promise<string[]> {
    return (await client.diagnosticsOf(site.path(name))).diagnostics.map(({ message }) => String(message));
  }

  afterEach(() => site.remove());
  after(() => LanguageClient.killAll());

  it('says which parser it uses', async () => {
    await start({ 'PRIVACY.md': POLICY });
    assert.match(await client.logged.take(), NATIVE);
    assert.equal(await client.stop(), 0);
  });

  it('has the same answers without a native parser', async function () {
    // A thread loads TypeScript's parser for that.
    this.timeout(60_000);
    const answers: string[][] = [];
    for (const preload of [undefined, WITHOUT_NATIVE]) {
      await start({ 'PRIVACY.md': POLICY, 'site.ts': CODE, 'deep.ts': DEEP + CODE }, preload);
      assert.match(await client.logged.take(), preload === WITHOUT_NATIVE ? WITHOUT : NATIVE);
      answers.push([...(await findingsIn('site.ts')), ...(await findingsIn('deep.ts'))]);
      assert.equal(await client.stop(), 0);
      site.remove();
    }
    assert.equal(answers[0]!.length, 2);
    assert.deepEqual(answers[0], answers[1]);
  });

  it('answers for what is nested too deeply for the native parser, and for all that imports it, edited or not', async function () {
    // A thread loads TypeScript's parser for that.
    this.timeout(60_000);
    const deep = `${DEEP}import pino from 'pino';\nconst logger = pino();\n`;
    await start({
      'PRIVACY.md': '# Privacy\n\n## 1. Logs\n\nWe log only the time of the request.\n',
      'deep.ts': `${deep}export const log = (text) => logger.info(text);\n`,
      'visit.ts': 'import { log } from "./deep";\nexport const visit = (req) => log(req.ip);\n',
      'other.ts': 'import { log } from "./deep";\nexport const other = (req) => log(req.ip);\n',
    });
    assert.match((await findingsIn('visit.ts'))[0]!, /^Logs /);
    assert.match((await findingsIn('other.ts'))[0]!, /^Logs /);
    const importer = site.path('visit.ts');
    const call = 'import { log } from "./deep";\nlog(req.ip);\n';
    await client.open(importer, `${call}log(req.query.email);\n`, 'typescript');
    await client.published.take(
      ({ uri, version, diagnostics }) => uri === uriOf(importer) && version === 1 && diagnostics.length === 2,
    );
    const file = site.path('deep.ts');
    await client.open(file, `${deep}export const log = (text) => text.length;\n`, 'typescript');
    for (const name of ['visit.ts', 'other.ts']) {
      await client.published.take(
        ({ uri, diagnostics }) => uri === uriOf(site.path(name)) && diagnostics.length === 0,
      );
    }
    await client.change(file, 2, `${deep}export const visit = (req) => logger.info(req.ip);\n`);
    await client.published.take(
      ({ uri, version, diagnostics }) => uri === uriOf(file) && version === 2 && diagnostics.length === 1,
    );
    assert.equal(await client.stop(), 0);
  });

  it('has the same answers without threads, before and after an edit', async () => {
    const answers: string[][][] = [];
    for (const preload of [undefined, WITHOUT_THREADS]) {
      await start({ 'PRIVACY.md': POLICY, 'site.ts': CODE }, preload);
      assert.match(await client.logged.take(), preload === undefined ? NATIVE : THREADLESS);
      const scanned = await findingsIn('site.ts');
      await client.open(site.path('new.ts'), CODE, 'typescript');
      const opened = await findingsIn('new.ts');
      await client.change(site.path('new.ts'), 2, CODE + CODE);
      answers.push([scanned, opened, await findingsIn('new.ts')]);
      if (preload !== undefined) {
        assert.match(
          client.stderr,
          /^privacy-policy-language-server: no thread could be started: .*none to be had/,
        );
      }
      assert.equal(await client.stop(), 0);
      site.remove();
    }
    assert.deepEqual(
      answers[0]!.map(({ length }) => length),
      [1, 1, 2],
    );
    assert.deepEqual(answers[0], answers[1]);
  });

  it('looks at the rest where it may not read a file or a folder, and says so once', async () => {
    await start(
      {
        'PRIVACY.md': POLICY,
        'locked/in.js': CODE,
        // Nothing of it would be looked at anyway.
        'node_modules/locked/in.js': CODE,
        'dist/locked/in.js': CODE,
        'locked.js': CODE,
        'a-locked.js': CODE,
        'z.js': CODE,
      },
      LOCKED,
    );
    const message = await client.shownMessages.take();
    assert.match(
      message,
      /^"(?:a-)?locked(?:\.js)?" cannot be read, and is not held to the privacy policy: EACCES/,
    );
    for (const name of ['a-locked.js', 'locked.js', 'locked']) {
      const logged = `${site.path(name)} cannot be read, and is not held to the privacy policy: `;
      await client.logged.take((one) => one.startsWith(logged));
    }
    assert.equal((await findingsIn('z.js')).length, 1);
    assert.deepEqual(
      client.logged.unread.filter((line) => /node_modules|dist/.test(line)),
      [],
    );
    await client.open(site.path('new.js'), CODE);
    assert.equal((await findingsIn('new.js')).length, 1);
    assert.deepEqual(client.published.unread, [], 'nothing is held against what was not read');
    assert.deepEqual(client.shownMessages.unread, [], 'the user is told once');
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1, and says why, when it meets a fault that it cannot outlive', async () => {
    await start({ 'PRIVACY.md': POLICY }, FAULT_IN_THREAD);
    site.write('fault', '');
    assert.equal(await client.ended(), 1);
    assert.match(
      client.stderr,
      /^privacy-policy-language-server was ended by a fault: Error: a fault to be told\n/m,
    );
  });

  it('ends with 1 when its client goes without a word, and with 0 after a shutdown', async () => {
    await start({ 'PRIVACY.md': POLICY });
    assert.equal(await client.hangUp(), 1);
    site.remove();
    await start({ 'PRIVACY.md': POLICY });
    await client.connection.sendRequest(ShutdownRequest.type);
    assert.equal(await client.hangUp(), 0);
  });

  it('ends with 1 at an exit that no shutdown came before', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.ended(), 1);
  });

  it('tells its user once that the editor sends what is no message', async () => {
    await start({ 'PRIVACY.md': POLICY });
    const broken = 'Content-Length: 9\r\n\r\n{"jsonrpc';
    client.writeRaw(broken + broken);
    assert.match(await client.shownMessages.take(), /sent a message that it cannot read/);
    await client.open(site.path('site.ts'), CODE, 'typescript');
    assert.equal((await findingsIn('site.ts')).length, 1);
    assert.deepEqual(client.shownMessages.unread, []);
    assert.equal(await client.stop(), 0);
  });
});
