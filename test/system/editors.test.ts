import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { SERVER } from '../support/language-client.js';

const FILES = ['server/routes/language.js', 'server/visitor-country.mjs', 'public/js/tags.js', 'nginx.conf'];
const SCRIPTS = path.join(REPO, 'test/system/editors');

/** One line of what an editor shows. */
interface Shown {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** What two editors show that know nothing of our client: the same as `check` prints. */
describe('other editors show what check prints', () => {
  let scratch: string;
  let root: string;

  before(() => {
    scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-policy-lint-editors-')));
    root = path.join(scratch, 'printer-shop');
    cpSync(path.join(REPO, 'test/fixtures/printer-shop'), root, { recursive: true });
  });

  after(() => rmSync(scratch, { recursive: true, force: true }));

  function checked(): string[] {
    const bin = path.join(REPO, 'eslint-plugin/bin/privacy-policy.js');
    const { stdout } = spawnSync(process.execPath, [bin, 'check', '--format', 'json', ...FILES], {
      cwd: root,
      encoding: 'utf8',
    });
    const results = JSON.parse(stdout) as {
      filePath: string;
      messages: { line: number; column: number; message: string }[];
    }[];
    return results
      .flatMap(({ filePath, messages }) => messages.map((one) => ({ file: filePath, ...one })))
      .map(lineOf)
      .sort();
  }

  const lineOf = ({ file, line, column, message }: Shown): string =>
    `${path.relative(root, file)}:${line}:${column} ${message.replace(/\s+/g, ' ').trim()}`;

  function shownBy(program: string, options: readonly string[]): string[] {
    const out = path.join(scratch, `${path.basename(program)}.json`);
    execFileSync(program, options, {
      cwd: root,
      timeout: 120_000,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        HOME: scratch,
        NODE: process.execPath,
        SERVER,
        ROOT: root,
        OUT: out,
        FILES: JSON.stringify(FILES.map((file) => path.join(root, file))),
      },
    });
    const { done, shown } = JSON.parse(readFileSync(out, 'utf8')) as { done: boolean; shown: Shown[] };
    assert.ok(done, 'the server has answered for every file');
    return shown.map(lineOf).sort();
  }

  it('Neovim', () => {
    const expected = checked();
    assert.ok(expected.length > 3);
    const script = `luafile ${path.join(SCRIPTS, 'neovim.lua')}`;
    assert.deepEqual(shownBy('nvim', ['--headless', '-n', '-u', 'NONE', '-c', script]), expected);
  });

  it('Emacs with eglot', () => {
    const options = ['-Q', '--batch', '-l', path.join(SCRIPTS, 'eglot.el')];
    // eglot puts the source and the rule before each message.
    const shown = shownBy('emacs', options).map((line) => line.replace(/ privacy-policy \[[\w/-]+\]: /, ' '));
    assert.deepEqual(shown, checked());
  });
});
