import assert from 'node:assert/strict';
import { readSettings } from '#server/settings.js';

const DEFAULTS = { enable: true, strict: false, workspaceScan: true };

describe('readSettings', () => {
  it('takes what is given', () => {
    const given = { enable: false, strict: true, workspaceScan: false };
    assert.deepStrictEqual(readSettings(given), given);
  });

  for (const sent of [undefined, null, 'strict', [], { enable: 'no', strict: 1 }, { other: true }]) {
    it(`has its defaults for ${JSON.stringify(sent)}`, () => {
      assert.deepStrictEqual(readSettings(sent), DEFAULTS);
    });
  }
});
