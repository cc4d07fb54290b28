import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  API_TYPES,
  COOKIE_CALLS,
  COOKIE_ON_REQUEST,
  Flow,
  HEADER_CALLS,
  LOGGERS,
  MAIL_CALLS,
  REQUEST_CALLS,
  REQUEST_LOGGERS,
  SDKS,
  STORAGE_CALLS,
} from '../support/plugin.js';
import { sourceOf } from '../support/practices-of.js';
import { ORACLE, PROGRAMS } from './programs.js';

/** Access paths that the programs call, or hand on, and packages that they import. Quiet ones confirm nothing. */
interface Touched {
  paths: ReadonlySet<string>;
  packages: ReadonlySet<string>;
}

function touchedByPrograms(): Touched {
  const paths = new Set<string>();
  const packages = new Set<string>();
  for (const file of PROGRAMS.filter((name) => !/\/quiet-/.test(name))) {
    const text = readFileSync(join(ORACLE, 'programs', file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import|require\(|import\() ?'(?:node:)?([^'.][^']*)'/g)) {
      packages.add(packageOf(name!));
    }
    const flow = new Flow(sourceOf(text, `/site/${file}`));
    for (const type of ['CallExpression', 'NewExpression'] as const) {
      for (const call of flow.syntax.nodesOf(type)) {
        const { callees } = flow.callOf(call);
        for (const value of callees) if (value.kind === 'api') paths.add(`${value.path}()`);
      }
    }
    for (const path of flow.syntax.nodesOf('Identifier').flatMap((name) => flow.paths(name))) paths.add(path);
    for (const { tag } of flow.syntax.nodesOf('TaggedTemplateExpression')) {
      for (const path of flow.paths(tag)) paths.add(`${path}()`);
    }
  }
  return { paths, packages };
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The package that an access path begins in, of those that anybody imports or the tables of SDKs name. */
function isImported(path: string, { packages }: Touched): boolean {
  const name = path.slice('npm:'.length).replace(/\(.*$/, '');
  return [...packages].some(
    (known) => name === known || (/^[./]/.test(name.slice(known.length)) && name.startsWith(known)),
  );
}

interface Table {
  name: string;
  entries: readonly string[];
  isConfirmed(entry: string): boolean;
}

const calls = (table: readonly { calls: readonly string[] }[]): string[] =>
  table.flatMap((entry) => [...entry.calls]);

function tables(touched: Touched): Table[] {
  const isCalled = (path: string): boolean => touched.paths.has(path);
  return [
    {
      name: 'Cookies',
      entries: [...calls(COOKIE_CALLS), ...COOKIE_ON_REQUEST.map(({ call }) => call)],
      isConfirmed: isCalled,
    },
    { name: 'Response headers', entries: calls(HEADER_CALLS), isConfirmed: isCalled },
    { name: 'Device storage', entries: calls(STORAGE_CALLS), isConfirmed: isCalled },
    {
      name: 'Loggers',
      entries: LOGGERS.flatMap(({ is }) => [...is]),
      isConfirmed: (root) =>
        isCalled(`${root}()`) ||
        LOGGERS.some(
          ({ is, methods }) =>
            (is as readonly string[]).includes(root) && methods.some((name) => isCalled(`${root}.${name}()`)),
        ),
    },
    { name: 'Request loggers', entries: REQUEST_LOGGERS.map(({ call }) => call), isConfirmed: isCalled },
    { name: 'Requests', entries: calls(REQUEST_CALLS), isConfirmed: isCalled },
    { name: 'Mail', entries: calls(MAIL_CALLS), isConfirmed: isCalled },
    {
      name: 'Types of modules',
      entries: API_TYPES.flatMap(({ is }) => is.filter((path) => path.startsWith('npm:'))),
      isConfirmed: (path) => isImported(path, touched),
    },
    {
      name: 'SDKs',
      entries: SDKS.flatMap(({ packages }) => [...packages]),
      isConfirmed: (name) => touched.packages.has(name),
    },
  ];
}

const BANNER = '<!-- Written by test/oracle/update-unconfirmed.mjs; do not edit. -->';

/** The entries of the tables that no program confirms, as a page. */
export function unconfirmedPage(): string {
  const touched = touchedByPrograms();
  const sections = tables(touched).map(({ name, entries, isConfirmed }) => {
    const all = [...new Set(entries)];
    const open = all.filter((entry) => !isConfirmed(entry));
    const list = open.map((entry) => `\`${entry.replace(/^npm:/, '')}\``).join(', ');
    return `## ${name}\n\nA run confirms ${all.length - open.length} of ${all.length}; the others:\n\n${list || 'none'}\n`;
  });
  return [
    `${BANNER}\n`,
    '# Entries of the tables that no run confirms\n',
    'They rest on the documentation that each entry names, not on a program of `test/oracle/programs`.\n',
    ...sections,
  ].join('\n');
}
