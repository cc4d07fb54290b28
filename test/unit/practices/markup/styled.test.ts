import assert from 'node:assert/strict';
import { practicesOf } from '../../../support/practices-of.js';

describe('styles in a script', () => {
  it('have their place as the language counts lines, separators included', () => {
    const text =
      "import styled from 'styled-components';\nconst label = 'a\u2028b';\nconst Hero = styled.div`\n" +
      '  background: url(https://img.third.example/a.png);\n`;\n';
    const places = practicesOf(text).map(({ what, startLine, startColumn, endLine, endColumn }) => [
      what,
      startLine,
      startColumn,
      endLine,
      endColumn,
    ]);
    assert.deepEqual(places, [['Loads an image from img.third.example', 5, 15, 5, 51]]);
  });
});
