import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ORACLE = fileURLToPath(new URL('../../../test/oracle/', import.meta.url));

/**
 * The programs, as `package/case.mjs`; `package@4/case.cjs` runs an older version, installed as `package4`.
 * `quiet-` at the start of a case: it does nothing a policy speaks of; `.browser.` before the extension: it
 * runs in a page.
 */
export const PROGRAMS: readonly string[] = readdirSync(join(ORACLE, 'programs'), { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /\.[mc]js$/.test(path))
  .sort();
