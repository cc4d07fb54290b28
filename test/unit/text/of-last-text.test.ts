import assert from 'node:assert/strict';
import { ofLastText } from '#plugin/text/of-last-text.js';

describe('text/of-last-text', () => {
  it('asks once for as long as the text is the same', () => {
    const asked: string[] = [];
    const lengthOf = ofLastText((text) => {
      asked.push(text);
      return text.length;
    });
    assert.deepEqual(['', '', 'abc', 'abc', 'ab', 'abc'].map(lengthOf), [0, 0, 3, 3, 2, 3]);
    assert.deepEqual(asked, ['', 'abc', 'ab', 'abc']);
  });
});
