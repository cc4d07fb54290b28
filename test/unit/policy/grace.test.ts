import assert from 'node:assert/strict';
import { promisesOf } from '#plugin/policy/promises.js';
import { readPolicy } from '#plugin/policy/index.js';

function graceOf(text: string): (string | null)[] {
  const promises = promisesOf(readPolicy({ path: 'p.md', text }));
  return promises.filter(({ retention }) => retention !== null).map(({ grace }) => grace);
}

describe('policy/grace', () => {
  it('takes a stated moment of deletion for time on top', () => {
    const kept = 'Orders and correspondence are kept for five years.';
    assert.deepEqual(graceOf(`${kept} Data is deleted after the end of the financial year.`), ['P1Y']);
    assert.deepEqual(graceOf(`${kept} Old data is erased at the end of every month.`), ['P1M']);
    assert.deepEqual(graceOf(kept), [null]);
  });
});
