import assert from 'node:assert/strict';
import { parseHtml } from '#plugin/languages/html/parse.js';

describe('a page of HTML', () => {
  it('gives its elements, attributes, scripts and comments with their places', () => {
    const text = '<!doctype html>\r\n<!-- a -->\n<p ID="é&amp;x">\n<script src=a.js>f()</script>';
    const { root, comments, problem } = parseHtml(text);
    assert.equal(problem, null);
    assert.deepEqual(
      comments.map(({ value, range, loc }) => [value, text.slice(...range), loc.start]),
      [[' a ', '<!-- a -->', { line: 2, column: 0 }]],
    );
    assert.deepEqual(
      root.elements.map(({ name, range, loc, attributes, content }) => ({
        name,
        text: text.slice(...range),
        start: loc.start,
        attributes: attributes.map((one) => [one.name, one.value, text.slice(...one.range)]),
        content: content && [content.text, content.loc.start],
      })),
      [
        {
          name: 'p',
          text: '<p ID="é&amp;x">',
          start: { line: 3, column: 0 },
          attributes: [['id', 'é&x', 'ID="é&amp;x"']],
          content: null,
        },
        {
          name: 'script',
          text: '<script src=a.js>',
          start: { line: 4, column: 0 },
          attributes: [['src', 'a.js', 'src=a.js']],
          content: ['f()', { line: 4, column: 17 }],
        },
      ],
    );
  });

  it('reads anything', () => {
    for (const text of [
      '',
      '<',
      '<script>',
      '<a b=',
      '</p>',
      '<table><p>',
      '<'.repeat(9999),
      '<b>'.repeat(9999),
    ]) {
      assert.equal(parseHtml(text).problem, null);
    }
  });
});
