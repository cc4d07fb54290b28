import parser from '@typescript-eslint/parser';
import { LanguageClient } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const EDITS = 60;
const POLICY = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';

/** 1,000 lines of TypeScript, a tenth of which have to be looked at. */
const BODY = Array.from(
  { length: 100 },
  (_, index) => `
export interface Order${index} { id: number; note: string }
export function handle${index}(req: { ip: string }, res: { cookie(name: string, value: string): void }, order: Order${index}): number {
  const total = order.id + ${index};
  if (total > 10) {
    for (let step = 0; step < total; step++) console.log('step', step, order.note.length);
  }
  res.cookie('order', String(total));
  return total * 2;
}`,
).join('\n');

/** From an edit of a 1,000-line file to its diagnostics, over stdio, beside what TypeScript's parser takes for it alone. */
export async function printEdits(): Promise<void> {
  const site = new TemporarySite({ 'PRIVACY.md': POLICY });
  const { client } = await LanguageClient.start([site.root]);
  const file = site.path('orders.ts');
  await client.open(file, BODY, 'typescript');
  await client.diagnosticsOf(file);
  const edits: number[] = [];
  const parses: number[] = [];
  for (let edit = 2; edit < EDITS + 2; edit++) {
    const text = `${BODY}\ndocument.cookie = "edit=${edit}";\n`;
    const start = performance.now();
    await client.change(file, edit, text);
    await client.published.take(({ version }) => version === edit);
    const answered = performance.now();
    parser.parseForESLint(text, { filePath: file, loc: true, range: true, comment: true });
    edits.push(answered - start);
    parses.push(performance.now() - answered);
  }
  await client.stop();
  site.remove();
  const [median, late] = [0.5, 0.95].map((part) => [quantile(edits, part), quantile(parses, part)]) as [
    [number, number],
    [number, number],
  ];
  const row = ([edit, parse]: [number, number]): string =>
    `${edit.toFixed(1)} ms, ${(edit / parse).toFixed(2)} times the parser's ${parse.toFixed(1)} ms`;
  console.log(`\nEdit of a 1,000-line TypeScript file to its diagnostics, over stdio`);
  console.log(`  median ${row(median)}\n  p95    ${row(late)}`);
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)]!;
}
