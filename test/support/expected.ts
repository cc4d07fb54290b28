import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled tests run from `out/test`. */
export const REPO = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** See test/fixtures/README.md. */
export interface ExpectedEntry {
  file: string;
  line: number;
  text: string;
  rule: string;
  verdict: string;
  clause?: string | null;
  policyLine?: number;
  against?: string;
  also?: { line: number; text: string }[];
}

export interface ExpectedSite {
  name: string;
  /** Absolute path of the site. */
  root: string;
  policy: string;
  findings: ExpectedEntry[];
  strict: ExpectedEntry[];
  silent: { file: string; line: number; text: string }[];
}

/** Every fixture site with what must be said about it. */
export function expectedSites(): ExpectedSite[] {
  const fixtures = path.join(REPO, 'test/fixtures');
  const read = (name: string, root: string, file: string): ExpectedSite => ({
    ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<ExpectedSite, 'name' | 'root'>),
    name,
    root,
  });
  return [
    read(
      'printer-shop',
      path.join(fixtures, 'printer-shop'),
      path.join(fixtures, 'printer-shop.expected.json'),
    ),
    ...readdirSync(path.join(fixtures, 'sites')).map((name) => {
      const root = path.join(fixtures, 'sites', name);
      return read(name, root, path.join(root, 'expected.json'));
    }),
  ];
}
