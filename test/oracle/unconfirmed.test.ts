import { strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unconfirmedPage } from './coverage.js';
import { ORACLE } from './programs.js';

describe('UNCONFIRMED.md', () => {
  it('is fresh: node test/oracle/update-unconfirmed.mjs writes it', () => {
    strictEqual(readFileSync(join(ORACLE, 'UNCONFIRMED.md'), 'utf8'), unconfirmedPage());
  });
});
