import assert from 'node:assert/strict';
import { spanIn } from '#plugin/languages/config/tree.js';
import { parseApache } from '#plugin/languages/apache/parse.js';
import { outline, textsOf } from '../../../support/config-outline.js';

const read = (text: string): string[] => outline(parseApache(text));

describe('parseApache', () => {
  it('reads directives and sections', () => {
    assert.deepEqual(
      read(
        'ServerName x\n<VirtualHost *:80 *:81>\n  <IfModule !mod_a.c>\n    Header set A "b"\n  </IfModule>\n</virtualhost>\n',
      ),
      [
        'ServerName | x',
        'VirtualHost | *:80 | *:81 {',
        '  IfModule | !mod_a.c {',
        '    Header | set | A | "b"',
      ],
    );
  });

  it('reads quotes and escapes as Apache does', () => {
    assert.deepEqual(read(String.raw`LogFormat "%h \"%r\" \\ \n" a\\b 'c "d"' e"f`), [
      String.raw`LogFormat | "%h "%r" \ \n" | a\b | 'c "d"' | e"f`,
    ]);
    assert.deepEqual(read('<If "%{HTTP_COOKIE} =~ /a>b/">\n</If>'), ['If | "%{HTTP_COOKIE} =~ /a>b/" {']);
  });

  it('joins lines that a backslash continues', () => {
    const text = 'LogFormat "%h \\\r\n  %u" \\\n  name\n# a comment \\\nthat goes on\nServerName x';
    const tree = parseApache(text);
    assert.deepEqual(outline(tree), ['LogFormat | "%h   %u" | name', 'ServerName | x']);
    assert.deepEqual(
      tree.comments.map(({ value }) => value),
      [' a comment \\\nthat goes on'],
    );
    const word = tree.root.body[0]!.args[0]!;
    assert.equal(text.slice(...spanIn(word, word.value.indexOf('%u'), word.value.indexOf('%u') + 2)), '%u');
    assert.deepEqual(textsOf(tree, text), [
      'LogFormat "%h \\\r\n  %u" \\\n  name',
      'LogFormat',
      '"%h \\\r\n  %u"',
      'name',
      'ServerName x',
      'ServerName',
      'x',
    ]);
  });

  it('takes a hash for a comment at the start of a line only', () => {
    assert.deepEqual(read('  # one\nErrorDocument 404 #x'), ['ErrorDocument | 404 | #x']);
  });

  it('reads over code', () => {
    assert.deepEqual(read('<Perl>\n  if ($a < 3) { </b> }\n</Perl>\nServerName x'), [
      'Perl <\n  if ($a < 3) { </b> }\n>',
      'ServerName | x',
    ]);
  });

  it('says what it cannot read and where, and reads on', () => {
    assert.deepEqual(read('<Directory /x\nA b'), [
      'Directory | /x {',
      '  A | b',
      '! 1:1 "<Directory /x" has no closing ">"',
    ]);
    assert.deepEqual(read('</Files>\nA b'), ['A | b', '! 1:1 </files> without a matching <files>']);
    assert.deepEqual(read('<A>\n<B>\n</A>\nC d'), [
      'A {',
      '  B {',
      'C | d',
      '! 3:1 expected </b> but saw </a>',
    ]);
    assert.deepEqual(read('<A>\n'), ['A {', '! 2:1 <A> was not closed']);
    assert.deepEqual(read('<>\nA b'), ['A | b', '! 1:1 a section without a name']);
  });

  it('bounds how deep it goes', () => {
    const { problem } = parseApache('<A>\n'.repeat(50_000) + '</A>\n'.repeat(50_000));
    assert.deepEqual(problem, { message: 'blocks are nested too deeply', line: 65, column: 1 });
  });
});
