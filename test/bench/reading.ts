/** How long policies take to be read, and how that grows with their length. Runs alone as well. */
import { fileURLToPath } from 'node:url';
import { readPolicy } from '#plugin/policy/index.js';
import { policyOfItems, policyOfWords } from './policies.js';
import { fastest, table } from './ratios.js';

type Write = (size: number) => string;

const page = (words: number): string =>
  `<main><p>${policyOfWords(words).replace(/\n\n?/g, '</p>\n<p>')}</p></main>`;
const sentence: Write = (parts) =>
  `We do not share ${'your name and the data that you give us, '.repeat(parts)}ever.`;
const rows: Write = (count) => `| Data | Shared |\n|--|--|\n${'| Your name | no |\n'.repeat(count)}`;

/** What is read, under which name, how much of it, and who writes so much. */
const KINDS: readonly (readonly [what: string, path: string, size: number, write: Write])[] = [
  ['5,000 words, text', 'privacy.txt', 5000, policyOfWords],
  ['5,000 words, Markdown', 'PRIVACY.md', 5000, policyOfWords],
  ['5,000 words, HTML', 'privacy.html', 5000, page],
  ['1 MB, text', 'privacy.txt', 170_000, policyOfWords],
  ['1 MB, Markdown', 'PRIVACY.md', 170_000, policyOfWords],
  ['1 MB, HTML', 'privacy.html', 170_000, page],
  ['100,000 list items, text', 'privacy.txt', 100_000, policyOfItems],
  ['100,000 list items, Markdown', 'PRIVACY.md', 100_000, policyOfItems],
  ['one sentence of 200 kB', 'privacy.txt', 5000, sentence],
  ['20,000 rows of a table', 'PRIVACY.md', 20_000, rows],
];

/** Milliseconds of each, and how much longer twice as much takes: 2 is linear. */
export function printReading(): void {
  const lines = [['reading a policy', 'ms', '2x / 1x']];
  for (const [what, path, size, write] of KINDS) {
    const [once, twice] = [size, size * 2].map((each) => {
      const text = write(each);
      return fastest(size > 10_000 ? 2 : 7, () => readPolicy({ path, text }));
    });
    lines.push([what, once!.toFixed(once! < 100 ? 1 : 0), (twice! / once!).toFixed(2)]);
  }
  console.log(table(lines));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printReading();
