import assert from 'node:assert/strict';
import { attributeText } from '#plugin/languages/pug/expression.js';
import { TEMPLATE_HOLE as HOLE } from '#plugin/text/template-tags.js';

describe('the expression of an attribute of Pug', () => {
  for (const [expression, value, start, plain] of [
    [`'/a.js'`, '/a.js', 1, true],
    [`"it's"`, `it's`, 1, true],
    ['`/a.js`', '/a.js', 1, true],
    [` '/a.js' `, '/a.js', 2, true],
    [String.raw`'a\'b\n\x41\u0042\u{43}\q'`, "a'b\nABCq", 1, false],
    ['`https://a.example/${version}/b.js`', `https://a.example/${HOLE}/b.js`, 1, false],
    [`'//a.example/' + user.hash + ".jpg"`, `//a.example/${HOLE}.jpg`, 1, false],
    [`base + '/x.js'`, `${HOLE}/x.js`, 0, false],
    [`'{{ url }}'`, HOLE.repeat(9), 1, false],
    [`url`, HOLE, 0, false],
    [`asset('x.js')`, HOLE, 0, false],
    [`isDark ? 'a.css' : 'b.css'`, HOLE, 0, false],
    [`{ color: 'red' }`, HOLE, 0, false],
    [`['a', 'b']`, HOLE, 0, false],
    [`'a' + f('b')`, HOLE, 0, false],
    [`'open`, HOLE, 0, false],
    ['`${a ? `b` : c}`', HOLE, 0, false],
    ['', '', 0, false],
  ] as const) {
    it(`${expression} is ${JSON.stringify(value)}`, () => {
      assert.deepEqual(attributeText(expression), { value, start, plain });
    });
  }
});
