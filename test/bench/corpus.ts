import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is measured on: what servers and pages are made of, as it is published. */
const PACKAGES: readonly string[] = [
  'express@5.1.0',
  'fastify@5.3.0',
  'koa@2.16.0',
  'parse-server@7.5.0',
  'restify@11.1.0',
  'socket.io-client@4.8.1',
  'winston@3.17.0',
  'nodemailer@6.10.0',
  'axios@1.8.4',
  'jquery@3.7.1',
  'bootstrap@5.3.3',
  'vue@3.5.13',
  'react-dom@18.3.1',
  'lodash@4.17.21',
  'hono@4.7.5',
  'js-cookie@3.0.5',
  'rxjs@7.8.2',
  'zod@3.25.0',
  'openai@4.90.0',
  'rxdb@16.9.0',
  'mobx@6.13.7',
  'posthog-node@4.11.0',
  '@segment/analytics-node@2.2.1',
  '@trpc/server@11.0.0',
  '@trpc/client@11.0.0',
  '@tanstack/react-query@5.70.0',
  '@apollo/client@4.0.0',
];

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const LEFT_OUT = /\.d\.[cm]?ts$|\.min\.|(?:^|\/)(?:bundles?|umd|esm5?)\//;
const MAX_BYTES = 150_000;
/** So many of each language are parsed by all that is compared, taken evenly from all of them. */
const MAX_FILES = 1500;

export interface CorpusFile {
  /** Relative to the folder that the file is taken to lie in. */
  name: string;
  text: string;
}

export interface Corpus {
  js: CorpusFile[];
  ts: CorpusFile[];
}

/**
 * The files of all packages, those of equal text once; packages are fetched where they are not there yet.
 *
 * @returns all of them where they were unpacked, some of them there, and the same under flat names, so that no import
 *   leads anywhere
 */
export function gatherCorpus(cache: string): { all: Corpus; trees: Corpus; flat: Corpus } {
  mkdirSync(cache, { recursive: true });
  const corpus: Corpus = { js: [], ts: [] };
  const seen = new Set<string>();
  for (const spec of PACKAGES) {
    const folder = unpacked(spec, cache);
    for (const file of filesOf(folder)) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      if (text.length > MAX_BYTES || seen.has(text)) continue;
      seen.add(text);
      corpus[/\.[cm]?tsx?$/.test(file) ? 'ts' : 'js'].push({ name: `${flatName(spec)}/${file}`, text });
    }
  }
  const trees = { js: evenly(corpus.js, MAX_FILES), ts: evenly(corpus.ts, MAX_FILES) };
  return { all: corpus, trees, flat: { js: flattened(trees.js), ts: flattened(trees.ts) } };
}

/** The same files in one folder. */
export function flattened(files: readonly CorpusFile[]): CorpusFile[] {
  return files.map(({ name, text }) => ({ name: flatName(name), text }));
}

function unpacked(spec: string, cache: string): string {
  const folder = path.join(cache, flatName(spec));
  if (existsSync(path.join(folder, 'complete'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const npm = ['pack', spec, '--silent', '--pack-destination', folder];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  writeFileSync(path.join(folder, 'complete'), '');
  return folder;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => SOURCE.test(file) && !LEFT_OUT.test(file))
    .sort();
}

/** `koa@2/lib/a.test.js` as `koa@2__lib__a-test.js`: a path would hold folders that are left out by default. */
export function flatName(file: string): string {
  const extension = SOURCE.exec(file)?.[0] ?? '';
  const stem = file.slice(0, file.length - extension.length);
  return stem.replace(/\//g, '__').replace(/[^\w@-]/g, '-') + extension;
}

/** At most so many items, taken at even steps. */
export function evenly<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, i) => items[Math.floor(i * step)]!);
}
