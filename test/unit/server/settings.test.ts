import assert from 'node:assert/strict';
import { readSettings } from '#server/settings.js';

const DEFAULTS = { enable: true, strict: false };

describe('readSettings', () => {
  it('takes what is given', () => {
    assert.deepStrictEqual(readSettings({ enable: false, strict: true }), { enable: false, strict: true });
  });

  for (const sent of [undefined, null, 'strict', [], { enable: 'no', strict: 1 }, { other: true }]) {
    it(`has its defaults for ${JSON.stringify(sent)}`, () => {
      assert.deepStrictEqual(readSettings(sent), DEFAULTS);
    });
  }
});
