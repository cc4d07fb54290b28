import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';

/** Texts that would take a reader that backtracks, or looks back too far, minutes or more. */
const LARGE: readonly (readonly [what: string, path: string, text: string])[] = [
  ['1 MB of text', 'p.txt', 'We do not sell your data, nor do we share it.\n\n'.repeat(21_000)],
  ['a clause of 140,000 promises', 'p.txt', 'We sell no data, nor do we share it.\n\n'.repeat(70_000)],
  [
    '80,000 statements on logs',
    'p.txt',
    'We log your IP address. We keep logs for a day.\n\n'.repeat(40_000),
  ],
  ['100,000 list items', 'p.txt', `We do not collect:\n${'- your name\n'.repeat(100_000)}`],
  [
    'one sentence of 200 kB',
    'p.txt',
    `We do not share ${'your name and the data that you give us, '.repeat(5_000)}ever.`,
  ],
  ['200 kB of commas', 'p.txt', ','.repeat(200_000)],
  ['200 kB of open parentheses', 'p.txt', '('.repeat(200_000)],
  ['200 kB of negations', 'p.txt', 'not never do '.repeat(16_000)],
  ['one word of 1 MB', 'p.txt', 'a'.repeat(1_000_000)],
  ['1 MB of spaces', 'p.txt', `a${' '.repeat(1_000_000)}b`],
  ['deeply nested elements', 'p.html', `${'<div>'.repeat(20_000)}We use no cookies.`],
  ['deeply nested quotations', 'p.md', `${'>'.repeat(3_000)} a`],
  ['Markdown: 100,000 list items', 'p.md', `We do not collect:\n\n${'- your name\n'.repeat(100_000)}`],
  ['Markdown: 1 MB of text', 'p.md', 'We do not *sell* your data, nor do we share it.\n\n'.repeat(20_000)],
  ['Markdown: 20,000 rows', 'p.md', `| Data | Shared |\n|--|--|\n${'| name | no |\n'.repeat(20_000)}`],
  ['Markdown: marks that close nothing', 'p.md', 'a* b_ c~~ '.repeat(60_000)],
  [
    'Markdown: lists 400 deep',
    'p.md',
    Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
  ],
  ['HTML: 1 MB of text', 'p.html', '<p>We do not sell <b>your</b> data.</p>\n'.repeat(25_000)],
  ['HTML: 20,000 rows', 'p.html', `<table><tr><th>Data</th></tr>${'<tr><td>name</td></tr>'.repeat(20_000)}`],
  ['HTML: 30,000 list items', 'p.html', `<p>We do not collect:<ul>${'<li>your name'.repeat(30_000)}`],
  ['Pug: 1 MB of text', 'p.pug', 'p We do not #[b sell] your data.\n'.repeat(30_000)],
  ['Pug: attributes that never close', 'p.pug', 'p(a="x\n'.repeat(30_000)],
  [
    'Pug: elements 3,000 deep',
    'p.pug',
    Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}p a\n`).join(''),
  ],
  ['10,000 headings of one name', 'p.md', '# Cookies\n\n'.repeat(10_000)],
];

describe('policy: large and odd documents', () => {
  for (const [what, path, text] of LARGE) {
    it(`are read in the time their length takes: ${what}`, () => {
      const document = readPolicy({ path, text });
      assert.ok(
        document.clauses.length > 0 || document.problems.length > 0 || document.statements.length === 0,
      );
    });
  }

  it('gives ranges inside the document for whatever text there is', () => {
    const words =
      'we do not never no nor sell share , . ( ) — : your data cookies to third parties unless if that which is are been only without free'.split(
        ' ',
      );
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 60 }, () => words[random(words.length)]).join(' ');
      const { statements } = readPolicy({ path: 'p.txt', text });
      for (const { startLine, startColumn, endColumn } of statements) {
        assert.ok(
          startLine === 1 && startColumn >= 1 && endColumn > startColumn && endColumn <= text.length + 1,
        );
      }
    }
  });
});
