import assert from 'node:assert/strict';
import { parsePug } from '#plugin/languages/pug/parse.js';
import { TEMPLATE_HOLE as HOLE } from '#plugin/text/template-tags.js';

/** Elements with what they stand in, their attributes and contents, as they stand in the text. */
function outline(text: string): unknown[] {
  const { root, problem } = parsePug(text);
  assert.equal(problem, null);
  assert.ok(root.scripts === undefined || root.scripts.length === text.length);
  return root.elements.map(({ name, range, attributes, content, parent, end, isPartOfLine }) => ({
    name,
    tag: text.slice(...range),
    ...(attributes.length > 0 && {
      attributes: attributes.map(({ name: one, value, valueStart, plain }) => [
        one,
        value,
        ...(plain ? [text.slice(valueStart, valueStart + value.length) === value] : []),
      ]),
    }),
    ...(content && { content: content.text }),
    ...(parent && { parent: parent.name }),
    ...(end > range[1] && { rest: text.slice(range[1], end) }),
    ...(isPartOfLine && { isPartOfLine }),
  }));
}

describe('a template of Pug', () => {
  it('gives its elements and attributes with their places', () => {
    assert.deepEqual(outline("div#a.b(\r\n  Data-X='1',\r\n  hidden\r\n)\r\n  .c: img(src=url)\r\np\r\n"), [
      {
        name: 'div',
        tag: "div#a.b(\r\n  Data-X='1',\r\n  hidden\r\n)",
        attributes: [
          ['id', 'a', true],
          ['class', 'b', true],
          ['data-x', '1', true],
          ['hidden', ''],
        ],
        rest: '\r\n  .c: img(src=url)',
      },
      { name: 'div', tag: '.c', attributes: [['class', 'c', true]], parent: 'div', rest: ': img(src=url)' },
      {
        name: 'img',
        tag: 'img(src=url)',
        attributes: [['src', HOLE]],
        parent: 'div',
        isPartOfLine: true,
      },
      { name: 'p', tag: 'p' },
    ]);
  });

  it('reads what is nested in branches, loops, blocks and mixins, and gives mixins no attributes of an element', () => {
    assert.deepEqual(
      outline(
        'if a\n  p\nelse\n  each b in c\n    +d(b)(src="//x.example")\n      i\n  u\nblock e\n  s\nmixin d(b)\n  q\n',
      ),
      ['p', 'i', 'u', 's', 'q'].map((name) => ({ name, tag: name })),
    );
  });

  it('reads scripts and styles in each form, with holes where something is put in', () => {
    assert.deepEqual(
      outline(
        'script.\n  a("#{b}");\n\n  c();\nscript d()\nscript\n  | e();\n  | f();\nstyle(media="print").\n  g {}\np after\n',
      ),
      [
        {
          name: 'script',
          tag: 'script',
          content: `a("${HOLE.repeat(4)}");\n\n  c();`,
          rest: '.\n  a("#{b}");\n\n  c();',
        },
        { name: 'script', tag: 'script', content: 'd()', rest: ' d()' },
        { name: 'script', tag: 'script', content: 'e();\n    f();', rest: '\n  | e();\n  | f();' },
        {
          name: 'style',
          tag: 'style(media="print")',
          attributes: [['media', 'print', true]],
          content: 'g {}',
          rest: '.\n  g {}',
        },
        { name: 'p', tag: 'p', rest: ' after' },
      ],
    );
  });

  it('reads what stands in it as HTML', () => {
    assert.deepEqual(outline('p\n  | a < b\n<img src="/#{c}.png">\np d <b>e</b>\n'), [
      { name: 'p', tag: 'p', rest: '\n  | a < b' },
      { name: 'img', tag: '<img src="/#{c}.png">', attributes: [['src', `/${HOLE.repeat(4)}.png`, false]] },
      { name: 'p', tag: 'p', rest: ' d <b>e</b>' },
      { name: 'b', tag: '<b>', rest: 'e</b>' },
    ]);
  });

  it('gives comments, and directives in scripts', () => {
    const text =
      '//- eslint-disable-next-line a\n//\n  script\nscript.\n  // eslint-disable-next-line b\n  c()\n';
    assert.deepEqual(
      parsePug(text).comments.map(({ value, range }) => [value, text.slice(...range)]),
      [
        ['eslint-disable-next-line a', '//- eslint-disable-next-line a'],
        ['', '//'],
        ['eslint-disable-next-line b', '// eslint-disable-next-line b'],
      ],
    );
  });

  it('says where Pug itself could not read it', () => {
    const { root, problem } = parsePug('p\n  a(href=\n');
    assert.deepEqual(root.elements, []);
    assert.deepEqual({ ...problem, message: '' }, { message: '', line: 3, column: 1 });
    assert.match(problem!.message, /end of|bracket|parenthes/i);
  });

  it('takes any text', () => {
    const sample =
      'html\n  .a: b(c="d" e=`${f}`)&attributes(g) #{h} #[i j]\n  script.\n    k("!{l}")\n  <m n="o">\n';
    for (let i = 0; i <= sample.length; i++) {
      for (const odd of [
        '',
        '"',
        "'",
        '`',
        '(',
        ')',
        '{',
        '}',
        '#',
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u2028',
        '<',
        ':',
        '.',
      ]) {
        const text = sample.slice(0, i) + odd + sample.slice(i);
        for (const { range, end, attributes } of parsePug(text).root.elements) {
          assert.ok(range[0] <= range[1] && range[1] <= end && end <= text.length, JSON.stringify(text));
          for (const one of attributes)
            assert.ok(range[0] <= one.range[0] && one.range[1] <= range[1], JSON.stringify(text));
        }
      }
    }
  });
});
