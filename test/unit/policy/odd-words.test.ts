import assert from 'node:assert/strict';
import { statementsOf } from '../../support/statements-of.js';

describe('words that every object has something under', () => {
  for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
    it(`${word} is a word like any other in a policy`, () => {
      const text = (one: string): string => `# Privacy

We do not use cookies. Our ${one} is ours. The ${one} of data is kept for 3 ${one}.
We ${one} nothing, and no ${one} is told. Data is deleted after ${one} days.
The ${one}'s partners don't ${one}.

## Do you share my ${one}?

No. We do not share your e-mail address with anyone.
`;
      assert.deepEqual(statementsOf(text(word)), statementsOf(text('ordinary')));
    });
  }
});
