import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import plugin from '#plugin/index.js';
import { mayContainPractice } from '#plugin/practices/index.js';
import type { Corpus, CorpusFile } from './corpus.js';
import { policyOfWords } from './policies.js';
import { fastest, ruleShares, table, type FileTimes } from './ratios.js';

const WARM_UP = 150;

const neighbour = createRequire(path.resolve('test/bench/neighbours/package.json'));
const security = neighbour('eslint-plugin-security') as ESLint.Plugin;
const sdl = neighbour('@microsoft/eslint-plugin-sdl') as ESLint.Plugin;
const recommended = (neighbour('@eslint/js') as { configs: { recommended: Linter.Config } }).configs
  .recommended;

/** Throws on `require(name)` of a name that is not written out; all others run, without type information. */
const THROWS = 'sdl/no-insecure-random';

const OURS = 'privacy-policy (all rules)';
const GROUPS = {
  [OURS]: (rule: string) => rule.startsWith('privacy-policy/'),
  'eslint-plugin-security': (rule: string) => rule.startsWith('security/'),
  '@microsoft/eslint-plugin-sdl': (rule: string) => rule.startsWith('sdl/'),
  '@eslint/js recommended': (rule: string) => !rule.includes('/'),
};

/** The files of one language that are linted, and the folder that is their site. */
export interface Site {
  name: string;
  folder: string;
  corpus: Corpus;
}

interface Measured {
  files: number;
  /** Findings of ours, and a digest of all of them: equal answers have equal ones. */
  found: number;
  digest: string;
  parse: number;
  shares: Record<string, number>;
}

interface Column extends Measured {
  title: string;
  /** Milliseconds of the scan for triggers, and the share of files that it rules out. */
  scan: number;
  out: number;
  /** Where imports are not followed, ours alone. */
  inFile: Measured;
}

function allRules(prefix: string, { rules = {} }: ESLint.Plugin): Linter.RulesRecord {
  return Object.fromEntries(Object.keys(rules).map((rule) => [`${prefix}/${rule}`, 'warn']));
}

function linter(cwd: string, { crossFile, alone }: { crossFile: boolean; alone: boolean }): ESLint {
  const ours = allRules('privacy-policy', plugin as unknown as ESLint.Plugin);
  const config: Linter.Config = {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins: { 'privacy-policy': plugin as unknown as ESLint.Plugin, security, sdl },
    settings: { privacyPolicy: { crossFile } },
    rules: alone
      ? ours
      : { ...recommended.rules, ...allRules('security', security), ...allRules('sdl', sdl), ...ours },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
  const typescript: Linter.Config = {
    files: ['**/*.{ts,cts,mts,tsx}'],
    languageOptions: { parser: parser as Linter.Parser },
  };
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [config, typescript],
    stats: true,
    ruleFilter: ({ ruleId }) => ruleId !== THROWS,
  });
}

/** ESLint's own timings of the files that its parser takes. */
async function measure(folder: string, files: readonly CorpusFile[], eslint: ESLint): Promise<Measured> {
  const times: FileTimes[] = [];
  const digest = createHash('sha256');
  let found = 0;
  for (const [i, { name, text }] of [...files.slice(0, WARM_UP), ...files].entries()) {
    const [result] = await eslint.lintText(text, { filePath: path.join(folder, name) });
    if (i < Math.min(WARM_UP, files.length) || !result?.stats || result.fatalErrorCount > 0) continue;
    times.push(result.stats.times);
    for (const { ruleId, message, line, column, endLine, endColumn } of result.messages) {
      if (!ruleId?.startsWith('privacy-policy/')) continue;
      found++;
      digest.update(JSON.stringify([name, ruleId, message, line, column, endLine, endColumn]));
    }
  }
  return {
    files: times.length,
    found,
    digest: digest.digest('hex').slice(0, 8),
    ...ruleShares(times, GROUPS),
  };
}

/** Rule time over parse time of ours and of the neighbours', and of ours where imports are not followed. */
async function column(
  { name, folder }: Site,
  language: 'JS' | 'TS',
  files: readonly CorpusFile[],
): Promise<Column> {
  const all = await measure(folder, files, linter(folder, { crossFile: true, alone: false }));
  const inFile = await measure(folder, files, linter(folder, { crossFile: false, alone: true }));
  const scan = fastest(3, () => files.forEach(({ text }) => mayContainPractice(text)));
  const out = files.filter(({ text }) => !mayContainPractice(text)).length / files.length;
  return { title: `${language}, ${name}`, ...all, scan, out, inFile };
}

/** Prints a column for each language of each site. */
export async function printRules(sites: readonly Site[]): Promise<void> {
  const columns: Column[] = [];
  for (const site of sites) {
    mkdirSync(site.folder, { recursive: true });
    writeFileSync(path.join(site.folder, 'PRIVACY.md'), policyOfWords(1000));
    // Published code lies in folders that are left out of a site.
    writeFileSync(
      path.join(site.folder, 'privacy-promises.yml'),
      'version: 1\npolicy: PRIVACY.md\nfiles: { include: ["**"] }\n',
    );
    columns.push(await column(site, 'JS', site.corpus.js), await column(site, 'TS', site.corpus.ts));
  }
  const row = (name: string, cell: (column: Column) => string): string[] => [name, ...columns.map(cell)];
  console.log(
    table([
      row('rule time / parse time', ({ title }) => title),
      ...Object.keys(GROUPS).map((group) => row(group, ({ shares }) => shares[group]!.toFixed(3))),
      row('ours, crossFile: false', ({ inFile }) => inFile.shares[OURS]!.toFixed(3)),
      row('scan of the text alone', ({ scan, parse }) => (scan / parse).toFixed(3)),
      row('files ruled out by the scan', ({ out }) => `${Math.round(out * 100)} %`),
      row('files', ({ files }) => String(files)),
      row('findings of ours', ({ found }) => String(found)),
      row('digest of the findings', ({ digest }) => digest),
      row('the same, crossFile: false', ({ inFile }) => inFile.digest),
    ]),
  );
}
