import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';
import { briefly } from '../../../support/statements-of.js';

function read(path: string, text: string): string[] {
  const { statements } = readPolicy({ path, text });
  return statements.map(
    (statement) => `${statement.startLine}:${statement.startColumn} ${briefly(statement)}`,
  );
}

describe('policy/documents/html', () => {
  it('reads the text of a page, not what stands around it', () => {
    const page = [
      '<!doctype html><html><head><title>We sell your data</title><script>"We sell your data."</script></head>',
      '<body><nav><a>We sell your data.</a></nav>',
      '<header><h1>Shop</h1></header>',
      '<div><h2>Cookies</h2>',
      '<p>We don&rsquo;t use <b>cookies</b>.</p></div>',
      '<footer><p>We sell your data.</p></footer></body></html>',
    ].join('\n');
    assert.deepEqual(read('privacy.html', page), ['5:4 denies store user.device.cookie']);
  });

  it('reads lists and tables', () => {
    const list = '<p>We do not collect:</p>\n<ul><li>your name</li>\n<li>your location</li></ul>';
    assert.deepEqual(read('p.html', list), [
      '2:9 denies collect user.name',
      '3:5 denies collect user.location',
    ]);
    const table =
      '<table><tr><th>Data</th><th>Shared?</th></tr>\n<tr><td>Your name</td><td>No</td></tr></table>';
    assert.deepEqual(read('p.html', table), ['2:9 denies share user.name']);
  });

  it('takes the first paragraph of an item for the item', () => {
    const list =
      '<p>We do not collect:</p>\n<ul><li><p>your name</p></li>\n<li><p>your location</p></li></ul>';
    assert.deepEqual(read('p.html', list), [
      '2:12 denies collect user.name',
      '3:8 denies collect user.location',
    ]);
  });

  it('survives markup that is not closed', () => {
    assert.deepEqual(read('p.html', '<p>We use no cookies.<p>We keep no <i>logs.'), [
      '1:4 denies store user.device.cookie',
      '1:25 denies log user',
    ]);
  });
});

describe('policy/documents/markdown', () => {
  it('skips front matter, code blocks and comments, and reads HTML inside', () => {
    const text = [
      '---',
      'title: We sell your data.',
      '---',
      '',
      '```',
      'We sell your data.',
      '```',
      '',
      '<!-- We sell your data. -->',
      '',
      '<p>We use no cookies.</p>',
    ].join('\n');
    assert.deepEqual(read('p.md', text), ['11:4 denies store user.device.cookie']);
  });

  it('keeps places through emphasis, links, escapes and entities', () => {
    assert.deepEqual(read('p.md', 'A \\* &amp; B. We **never** [sell](x) your&nbsp;data.'), [
      '1:15 denies sell user',
    ]);
  });

  it('joins the lines of a paragraph and of a quotation', () => {
    assert.deepEqual(read('p.md', 'We do not\nuse cookies.\n\n> We do not\n> sell data.'), [
      '1:1 denies store user.device.cookie',
      '4:3 denies sell user',
    ]);
  });

  it('reads entities, line breaks, footnotes and links, and leaves out what is struck through', () => {
    assert.deepEqual(
      read(
        'p.md',
        [
          'We don&rsquo;t use<br>cookies[^1]. ~~We sell your data.~~ We keep [no logs][l].',
          '',
          '[^1]: We never sell',
          '    your data.',
          '',
          '[l]: https://shop.example/logs',
        ].join('\n'),
      ),
      ['1:1 denies store user.device.cookie', '1:59 denies log user', '3:7 denies sell user'],
    );
  });

  it('reads prose that is indented, which is code to Markdown, but no code', () => {
    assert.deepEqual(
      read('p.md', 'Cookies\n\n    We do not use cookies.\n\nMail\n\n    if (a) { sell(data); }\n'),
      ['3:5 denies store user.device.cookie'],
    );
  });

  it('reads rows of a table whose cells are empty', () => {
    const table = '| Data | Collected | Shared |\n|--|--|--|\n| Location |  | No |\n| | Yes | No |\n';
    assert.deepEqual(read('p.md', table), ['3:3 denies share user.location']);
  });

  it('takes anchors in HTML for those of the heading that they stand in or before', () => {
    const { clauses } = readPolicy({
      path: 'p.md',
      text: '<a id="one"></a>\n\n## Cookies\n\nNone.\n\n## <a name="two"></a>Logs\n\nNone.\n\n## Mail {#three}\n\nNone.\n',
    });
    assert.deepEqual(
      clauses.map(({ id, heading }) => [id, heading]),
      [
        ['one', 'Cookies'],
        ['two', 'Logs'],
        ['three', 'Mail'],
      ],
    );
  });
});

describe('policy/documents/markdown: numbered lines', () => {
  /** `id heading` of each clause. */
  const clauses = (...lines: string[]): string[] =>
    readPolicy({ path: 'p.md', text: lines.join('\n') }).clauses.map(({ id, heading }) => `${id} ${heading}`);

  it('are headings where text stands under each of them', () => {
    const expected = ['1 Cookies', '2 Server logs'];
    assert.deepEqual(
      clauses('1. Cookies', '', 'We use no cookies.', '', '2. Server logs', '', 'We keep no logs.'),
      expected,
    );
    assert.deepEqual(
      clauses('1. Cookies', 'We use no cookies.', '', '2. Server logs', 'We keep no logs.'),
      expected,
    );
    assert.deepEqual(
      clauses('1. Cookies', '', '   We use no cookies.', '', '2. Server logs', '', '   We keep no logs.'),
      expected,
    );
    assert.deepEqual(
      clauses('1\\. Cookies', '', 'We use no cookies.', '', '**2. Server logs**', '', 'We keep no logs.'),
      expected,
    );
    assert.deepEqual(
      clauses(
        '1. **Cookies**',
        '',
        '   We use no cookies.',
        '',
        '2. **Server logs**',
        '',
        '   We keep no logs.',
      ),
      expected,
    );
  });

  it('are headings with a number of several parts, a section sign or a word', () => {
    assert.deepEqual(
      clauses(
        '# Privacy',
        '',
        '2.1 Cookies',
        '',
        'None.',
        '',
        '2.1.1 Their names',
        'We use no cookies.',
        '',
        '§ 4 Logs',
        '',
        'None.',
        '',
        'Article 5 - Mail',
        '',
        'None.',
      ),
      ['privacy Privacy', '2.1 Cookies', '2.1.1 Their names', '4 Logs', '5 Mail'],
    );
  });

  it('give the text under them its own clause and place', () => {
    assert.deepEqual(
      readPolicy({ path: 'p.md', text: '1. Cookies\nWe use no cookies.\n' }).statements.map(
        ({ clause, startLine, startColumn, endColumn }) => [clause, startLine, startColumn, endColumn],
      ),
      [['1', 2, 1, 19]],
    );
  });

  it('are items where they make a list, sentences where they say something', () => {
    assert.deepEqual(clauses('We collect:', '', '1. Your name', '2. Your address', '', 'Nothing else.'), [
      'preamble ',
    ]);
    assert.deepEqual(clauses('1. We do not sell your data', '', 'Nor do we share it.'), ['preamble ']);
    assert.deepEqual(clauses('1. Your name and the', '   address that you gave'), ['preamble ']);
    assert.deepEqual(clauses('2026 was a good year.', '', 'Nothing else.'), ['preamble ']);
  });
});

describe('policy/documents/text', () => {
  it('reads numbered and underlined headings, and paragraphs of wrapped lines', () => {
    const text = [
      'PRIVACY',
      '=======',
      '',
      '1. Cookies',
      '',
      'This website does not use cookies, neither on its own pages nor on those',
      'of its shop.',
      '',
      'Logs',
      '----',
      '',
      'The server keeps no logs.',
    ].join('\n');
    const { clauses, statements } = readPolicy({ path: 'p.txt', text });
    assert.deepEqual(
      clauses.map(({ id, heading }) => [id, heading]),
      [
        ['privacy', 'PRIVACY'],
        ['1', 'Cookies'],
        ['logs', 'Logs'],
      ],
    );
    assert.deepEqual(
      statements.map((statement) => [
        statement.clause,
        statement.startLine,
        statement.endLine,
        statement.action,
      ]),
      [
        ['1', 6, 7, 'store'],
        ['logs', 12, 12, 'log'],
      ],
    );
  });

  it('reads text without any heading', () => {
    assert.deepEqual(read('p.txt', 'We use no cookies.\n\nWe keep no logs.'), [
      '1:1 denies store user.device.cookie',
      '3:1 denies log user',
    ]);
  });

  it('reads bullets', () => {
    assert.deepEqual(read('p.txt', 'We never:\n- sell your data\n- use cookies\n'), [
      '2:3 denies sell user',
      '3:3 denies store user.device.cookie',
    ]);
  });
});

describe('policy: places', () => {
  it('counts UTF-16 columns behind a byte order mark, CRLF, tabs and wide characters', () => {
    const text = '\ufeffIntro.\r\n\r\n\t\u{1f600} Hello. We use no cookies.\r\n';
    const [statement] = readPolicy({ path: 'p.txt', text }).statements;
    assert.ok(statement);
    const { startLine, startColumn, endLine, endColumn, quote } = statement;
    assert.deepEqual([startLine, startColumn, endLine, endColumn], [3, 12, 3, 30]);
    assert.equal(quote, 'We use no cookies.');
  });

  for (const path of ['p.md', 'p.txt', 'p.html']) {
    it(`finds each sentence of a line of 2,000 characters (${path})`, () => {
      const filler = 'This sentence says nothing at all about it. '.repeat(30);
      const text = `${filler}We use no cookies. ${filler}We never sell your data.`;
      const { statements } = readPolicy({ path, text });
      assert.deepEqual(
        statements.map(({ startColumn, endColumn }) => text.slice(startColumn - 1, endColumn - 1)),
        ['We use no cookies.', 'We never sell your data.'],
      );
    });
  }

  it('quotes a sentence as written, white space folded', () => {
    const [statement] = readPolicy({
      path: 'p.md',
      text: 'We don\u2019t   use\n  *any* cookies.',
    }).statements;
    assert.equal(statement?.quote, 'We don\u2019t use any cookies.');
  });
});

describe('policy: documents that cannot be read', () => {
  for (const [path, text] of [
    ['p.md', ''],
    ['p.txt', ' \n\t\n'],
    ['p.html', '<html><body><script>x</script></body></html>'],
    ['p.md', '---\ntitle: x\n---\n'],
  ] as const) {
    it(`says what to do about an empty one: ${JSON.stringify(text)}`, () => {
      const { problems, statements } = readPolicy({ path, text });
      assert.deepEqual([problems.length, problems[0]?.severity, statements.length], [1, 'error', 0]);
      assert.match(problems[0]!.message, /no text to read/);
    });
  }

  for (const [language, text] of [
    [
      'de',
      'Wir verwenden keine Cookies und geben Ihre Daten nicht an Dritte weiter, es sei denn, das Gesetz verlangt es.',
    ],
    [
      'fr',
      'Nous ne vendons pas vos données et nous ne les partageons pas avec des tiers, sauf si la loi le demande.',
    ],
    [
      'es',
      'Nosotros no vendemos sus datos ni los compartimos con terceros, salvo que la ley lo pida para una investigación.',
    ],
    ['ja', '当サイトはクッキーを使用しません。個人情報を第三者に提供しません。'],
  ] as const) {
    it(`warns once of a language that is not read yet: ${language}`, () => {
      const document = readPolicy({ path: 'p.txt', text });
      assert.equal(document.language, language);
      assert.deepEqual(document.statements, []);
      assert.deepEqual(
        document.problems.map(({ severity }) => severity),
        ['warning'],
      );
    });
  }
});
