import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_PARSERS, type ConfigKind } from '#plugin/languages/config/parsers.js';
import type { ConfigDirective } from '#plugin/languages/config/tree.js';
import { REPO } from '../support/expected.js';

/** Augeas's own grammars, which know nothing of ours. https://augeas.net/docs/references/lenses/ */
const LENSES: Partial<Record<ConfigKind, string>> = {
  nginx: 'Nginx.lns',
  apache: 'Httpd.lns',
  logrotate: 'Logrotate.lns',
  journald: 'Systemd.lns',
};

interface Span {
  /** Last part of the node's path, without its number. */
  label: string;
  labelAt: [number, number];
  valueAt: [number, number];
}

/** Where Augeas sees each node of a file; null where its grammar does not read the file. */
function spansOf(file: string, lens: string): Span[] | null {
  const script = (commands: string[]): string => {
    const head = [`set /augeas/load/X/lens ${lens}`, `set /augeas/load/X/incl ${file}`, 'load'];
    const { stdout, error } = spawnSync('augtool', ['--noautoload', '--span', '-L'], {
      input: [...head, ...commands, ''].join('\n'),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    if (error) throw error;
    return stdout;
  };
  const nodes = script([`match /files${file}//*`])
    .split('\n')
    .map((line) => /^(\/files\S*?)(?: = .*)?$/.exec(line)?.[1])
    .filter((node) => node !== undefined);
  if (nodes.length === 0) return null;
  const spans = script(nodes.map((node) => `span "${node}"`)).matchAll(
    /label=\((\d+):(\d+)\) value=\((\d+):(\d+)\)/g,
  );
  return [...spans].map(([, ...ends], i) => {
    const [a, b, c, d] = ends.map(Number) as [number, number, number, number];
    const label = nodes[i]!.split('/')
      .at(-1)!
      .replace(/\[\d+\]$/, '');
    return { label, labelAt: [a, b], valueAt: [c, d] };
  });
}

const at = ([start, end]: readonly number[]): string => `${start}-${end}`;

function all(body: readonly ConfigDirective[]): ConfigDirective[] {
  return body.flatMap((directive) => [directive, ...all(directive.body ?? [])]);
}

/** Where names and arguments stand by our parser, and by Augeas, in words that can be compared. */
const VIEWS: Record<ConfigKind, { ours(all: ConfigDirective[]): string[]; theirs(spans: Span[]): string[] }> =
  {
    apache: {
      ours: (directives) =>
        directives.flatMap(({ name, args }) => [name, ...args].map(({ range }) => at(range))),
      theirs: (spans) =>
        spans
          .filter(({ label }) => label !== '#comment')
          .map(({ label, labelAt, valueAt }) =>
            at(label === 'directive' || label === 'arg' ? valueAt : labelAt),
          ),
    },
    nginx: {
      ours: (directives) => directives.map(({ name }) => at(name.range)),
      theirs: (spans) =>
        spans
          .filter(({ label, labelAt }) => !label.startsWith('#') && labelAt[1] > 0)
          .map(({ labelAt }) => at(labelAt)),
    },
    logrotate: {
      ours: (directives) =>
        directives.flatMap(({ name, args, body }) =>
          // Of a path in quotes Augeas sees what is between them.
          (body ? [name, ...args] : [name]).map(({ quote, valueStart, range: [start, end] }) =>
            at(quote === null ? [start, end] : [valueStart, end - 1]),
          ),
        ),
      theirs: (spans) =>
        spans
          .filter(({ label }) => !/^(?:#comment|rule|mode|owner|group)$/.test(label))
          // An option that takes nothing is the value of its node.
          .map(({ labelAt, valueAt }) => at(labelAt[1] > 0 ? labelAt : valueAt)),
    },
    journald: {
      ours: (directives) => directives.map(({ name }) => at(name.range)),
      theirs: (spans) => spans.filter(({ labelAt }) => labelAt[1] > 0).map(({ labelAt }) => at(labelAt)),
    },
  };

const FOLDERS: readonly [ConfigKind, string, RegExp][] = [
  ['apache', '/etc/apache2', /\.conf$/],
  ['nginx', '/etc/nginx', /nginx\.conf$|sites-available\/|snippets\/|_params$/],
  ['logrotate', '/etc/logrotate.d', /./],
  ['logrotate', '/etc', /^\/etc\/logrotate\.conf$/],
  ['nginx', path.join(REPO, 'test/fixtures'), /nginx.*\.conf$/],
  ['logrotate', path.join(REPO, 'test/fixtures'), /logrotate\.d\//],
];

function filesIn(folder: string, depth = 5): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return depth > 0 && folder !== '/etc' ? filesIn(file, depth - 1) : [];
    return stats?.isFile() ? [file] : [];
  });
}

describe('the configurations that come with the packages, and those of the fixtures', () => {
  for (const [kind, folder, pattern] of FOLDERS) {
    const files = filesIn(folder).filter((file) => pattern.test(file));
    const shown = folder.startsWith(REPO) ? path.relative(REPO, folder) : folder;
    it(`${shown}: can be read (${files.length} files of ${kind})`, () => {
      assert.ok(files.length > 0);
      const problems = files.flatMap((file) => {
        const { problem } = CONFIG_PARSERS[kind](readFileSync(file, 'utf8'));
        return problem ? [`${file}:${problem.line} ${problem.message}`] : [];
      });
      assert.deepEqual(problems, []);
    });

    it(`${shown}: have their words where Augeas sees them`, () => {
      let words = 0;
      let unread = 0;
      for (const file of files) {
        const spans = spansOf(file, LENSES[kind]!);
        if (spans === null) {
          unread += 1;
          continue;
        }
        const { ours, theirs } = VIEWS[kind];
        const places = new Set(ours(all(CONFIG_PARSERS[kind](readFileSync(file, 'utf8')).root.body)));
        assert.deepEqual([...places].sort(), [...new Set(theirs(spans))].sort(), file);
        words += places.size;
      }
      assert.ok(words > 0);
      console.log(`      ${words} places agree; ${unread} files that Augeas itself cannot read`);
    });
  }
});
