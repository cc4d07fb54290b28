import assert from 'node:assert/strict';
import { findDurations } from '#plugin/policy/durations.js';
import { tokenize } from '#plugin/policy/grammar/tokens.js';

const CASES: readonly (readonly [words: string, period: string, bound: string])[] = [
  ['for five years', 'P5Y', 'exact'],
  ['30 (thirty) days', 'P30D', 'exact'],
  ['after thirty-six months', 'P36M', 'exact'],
  ['for a fortnight', 'P2W', 'exact'],
  ['for half a year', 'P6M', 'exact'],
  ['for one hundred days', 'P100D', 'exact'],
  ['for up to 24 hours', 'PT24H', 'maximum'],
  ['for no longer than twenty-one days', 'P21D', 'maximum'],
  ['for a maximum of two weeks', 'P2W', 'maximum'],
  ['for 90 days or less', 'P90D', 'maximum'],
  ['at least ten years', 'P10Y', 'minimum'],
  ['for a minimum of 6 months', 'P6M', 'minimum'],
  ['seven calendar days', 'P7D', 'exact'],
];

describe('policy/durations', () => {
  for (const [words, period, bound] of CASES) {
    it(words, () => {
      const found = findDurations(tokenize(words, 0, words.length));
      assert.deepEqual(
        found.map((match) => [match.period, match.bound]),
        [[period, bound]],
      );
    });
  }

  it('finds no period in a few days', () => {
    assert.deepEqual(findDurations(tokenize('for a few days', 0, 14)), []);
  });
});
