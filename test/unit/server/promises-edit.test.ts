import assert from 'node:assert/strict';
import { firstPromisesFile, wordChange, type PromiseWord } from '#server/promises-edit.js';
import { parsePromisesFile } from '#plugin/policy/promises-file.js';

const WORD: PromiseWord = {
  clause: '2.1',
  quote: 'We set no "cookies".',
  status: 'confirmed',
  on: '2026-11-23',
};
const ENTRY = [
  '- clause: "2.1"',
  '  quote: "We set no \\"cookies\\"."',
  '  status: confirmed',
  '  on: 2026-11-23',
];
const entry = (indent: string): string => ENTRY.map((line) => `${indent}${line}\n`).join('');

function changed(text: string, word = WORD): string {
  const change = wordChange(text, word);
  assert.ok(change !== null);
  const after = text.slice(0, change.start) + change.text + text.slice(change.end);
  const { file, problems } = parsePromisesFile('/privacy-promises.yml', after);
  assert.deepEqual(problems, []);
  const { clause, quote, status, on } = file.promises.find((one) => one.quote === word.quote)!;
  assert.deepEqual({ clause, quote, status, on }, word);
  return after;
}

describe('wordChange', () => {
  it('begins the list where there is none, and leaves comments', () => {
    const text = '# ours\nversion: 1 # of the format\npolicy: PRIVACY.md';
    assert.equal(changed(text), `${text}\npromises:\n${entry('  ')}`);
  });

  it('fills an empty file, up to its version', () => {
    assert.equal(wordChange('', WORD)?.text, `promises:\n${entry('  ')}`);
    assert.deepEqual(parsePromisesFile('/p.yml', firstPromisesFile(WORD)).problems, []);
  });

  for (const indent of ['', '  ', '    ']) {
    it(`adds to a list that is ${indent.length} in, before what follows it`, () => {
      const before = `version: 1\npromises:\n${indent}- clause: "1"\n${indent}  status: rejected # no\n`;
      const after = '\n# hosts of the site\nhosts: [example.com]\n';
      assert.equal(changed(before + after), before + entry(indent) + after);
    });
  }

  it('adds to a list that ends the file without a line break', () => {
    const text = 'version: 1\npromises:\n  - { clause: "1", status: rejected }';
    assert.equal(changed(text), `${text}\n${entry('  ')}`);
  });

  it('changes the word that a person gave before', () => {
    const text = `version: 1\npromises:\n  - clause: 2.1\n    quote: We set no "cookies".\n    status: rejected # for now\n    by: me\n    on: 2025-01-01 # then\n`;
    assert.equal(
      changed(text),
      text.replace('status: rejected', 'status: confirmed').replace('2025-01-01', '2026-11-23'),
    );
  });

  it('rewrites a list in brackets', () => {
    assert.match(changed('version: 1 # one\npromises: []\n'), /^version: 1 # one\n/);
  });

  for (const text of ['version: [', '- a\n- b\n', 'just text']) {
    it(`touches no file that is no promises file: ${JSON.stringify(text)}`, () => {
      assert.equal(wordChange(text, WORD), null);
    });
  }
});
