/** Prints how the analysis compares with parsing and with the rules of others; judges nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import plugin from '#plugin/index.js';
import { mayContainPractice } from '#plugin/practices/index.js';
import { printCheck } from './check.js';
import { gatherCorpus, type CorpusFile } from './corpus.js';
import { printEdits } from './edits.js';
import { policyOfWords } from './policies.js';
import { printReading } from './reading.js';
import { fastest, ruleShares, table, type FileTimes } from './ratios.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CACHE = path.join(ROOT, '.cache/bench');
/** The site that the files of the corpus are taken for. */
const SITE = path.join(ROOT, '.cache/bench-site');
const WARM_UP = 150;

const neighbour = createRequire(path.join(ROOT, 'test/bench/neighbours/package.json'));
const security = neighbour('eslint-plugin-security') as ESLint.Plugin;
const sdl = neighbour('@microsoft/eslint-plugin-sdl') as ESLint.Plugin;
const recommended = (neighbour('@eslint/js') as { configs: { recommended: Linter.Config } }).configs
  .recommended;

/** Throws on `require(name)` of a name that is not written out; all others run, without type information. */
const THROWS = 'sdl/no-insecure-random';

const GROUPS = {
  'privacy-policy (all rules)': (rule: string) => rule.startsWith('privacy-policy/'),
  'eslint-plugin-security': (rule: string) => rule.startsWith('security/'),
  '@microsoft/eslint-plugin-sdl': (rule: string) => rule.startsWith('sdl/'),
  '@eslint/js recommended': (rule: string) => !rule.includes('/'),
};

function allRules(prefix: string, { rules = {} }: ESLint.Plugin): Linter.RulesRecord {
  return Object.fromEntries(Object.keys(rules).map((rule) => [`${prefix}/${rule}`, 'warn']));
}

function linter(): ESLint {
  const config: Linter.Config = {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins: { 'privacy-policy': plugin as unknown as ESLint.Plugin, security, sdl },
    rules: {
      ...recommended.rules,
      ...allRules('security', security),
      ...allRules('sdl', sdl),
      ...allRules('privacy-policy', plugin as unknown as ESLint.Plugin),
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
  const typescript: Linter.Config = {
    files: ['**/*.{ts,cts,mts,tsx}'],
    languageOptions: { parser: parser as Linter.Parser },
  };
  return new ESLint({
    cwd: SITE,
    overrideConfigFile: true,
    overrideConfig: [config, typescript],
    stats: true,
    ruleFilter: ({ ruleId }) => ruleId !== THROWS,
  });
}

/** ESLint's own timings of the files that its parser takes. */
async function lintAll(files: readonly CorpusFile[]): Promise<{ times: FileTimes[]; found: number }> {
  const eslint = linter();
  const times: FileTimes[] = [];
  let found = 0;
  for (const [i, { name, text }] of [...files.slice(0, WARM_UP), ...files].entries()) {
    const [result] = await eslint.lintText(text, { filePath: path.join(SITE, name) });
    if (i < WARM_UP || !result?.stats || result.fatalErrorCount > 0) continue;
    times.push(result.stats.times);
    found += result.messages.filter(({ ruleId }) => ruleId?.startsWith('privacy-policy/')).length;
  }
  return { times, found };
}

async function printRules(js: readonly CorpusFile[], ts: readonly CorpusFile[]): Promise<void> {
  const measure = async (files: readonly CorpusFile[]) => {
    const { times, found } = await lintAll(files);
    const scan = fastest(3, () => files.forEach(({ text }) => mayContainPractice(text)));
    const out = files.filter(({ text }) => !mayContainPractice(text)).length / files.length;
    return { files: times.length, found, scan, out, ...ruleShares(times, GROUPS) };
  };
  const columns = [await measure(js), await measure(ts)];
  const row = (name: string, cell: (column: (typeof columns)[number]) => string): string[] => [
    name,
    ...columns.map(cell),
  ];
  console.log(
    table([
      ['rule time / parse time', 'JS', 'TS'],
      ...Object.keys(GROUPS).map((group) => row(group, ({ shares }) => shares[group]!.toFixed(3))),
      row('scan of the text alone', ({ scan, parse }) => (scan / parse).toFixed(3)),
      row('files ruled out by the scan', ({ out }) => `${Math.round(out * 100)} %`),
      row('files', ({ files }) => String(files)),
      row('findings of ours', ({ found }) => String(found)),
    ]),
  );
}

const { js, ts } = gatherCorpus(CACHE);
mkdirSync(SITE, { recursive: true });
writeFileSync(path.join(SITE, 'PRIVACY.md'), policyOfWords(1000));
await printRules(js, ts);
console.log();
printCheck({ js, ts });
console.log();
printReading();
await printEdits();
