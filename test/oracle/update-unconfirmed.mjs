// Writes UNCONFIRMED.md; with --check, fails when it is stale. Needs a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { unconfirmedPage } from '../../out/test/oracle/coverage.js';

const path = new URL('UNCONFIRMED.md', import.meta.url);
const page = unconfirmedPage();
if (!process.argv.includes('--check')) writeFileSync(path, page);
else if (readFileSync(path, 'utf8') !== page) {
  console.error('test/oracle/UNCONFIRMED.md is stale: run node test/oracle/update-unconfirmed.mjs');
  process.exitCode = 1;
}
