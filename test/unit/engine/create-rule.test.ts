import assert from 'node:assert/strict';
import { onRoot } from '#plugin/engine/create-rule.js';

describe('the listener for the root of a tree', () => {
  it('is called once, also where one root stands within another', () => {
    let calls = 0;
    const listeners = onRoot(() => (calls += 1)) as Record<string, () => void>;
    // The tree of html-eslint is a Program with a Document in it.
    listeners['Program']!();
    listeners['Document']!();
    assert.equal(calls, 1);
  });
});
