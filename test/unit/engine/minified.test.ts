import assert from 'node:assert/strict';
import { isMinified } from '#plugin/engine/minified.js';

const written = Array.from({ length: 60 }, (_, i) => `export const name${i} = call(${i});`).join('\n');
const packed = 'a=1;'.repeat(5000);

describe('isMinified', () => {
  it('is told by the name, or by lines that nobody writes', () => {
    assert.deepEqual(
      [
        isMinified('app.min.js', 'a'),
        isMinified('app.js', packed),
        isMinified('app.js', `/*! one\n * two\n */\n${packed}\n//# sourceMappingURL=app.js.map\n`),
        isMinified('app.js', Array.from({ length: 100 }, () => packed.slice(0, 900)).join('\n')),
      ],
      [true, true, true, true],
    );
  });

  it('is not told by a few lines that are pasted into what people write', () => {
    assert.deepEqual(
      [
        isMinified('app.js', written),
        isMinified('logo.tsx', `${written}\nconst logo = '${packed}';\n${written}`),
      ],
      [false, false],
    );
  });
});
