import assert from 'node:assert/strict';
import { spanIn } from '#plugin/languages/config/tree.js';
import { parseNginx } from '#plugin/languages/nginx/parse.js';
import { outline, textsOf } from '../../../support/config-outline.js';

const read = (text: string): string[] => outline(parseNginx(text));

describe('parseNginx', () => {
  it('reads directives and blocks', () => {
    assert.deepEqual(read('user www;\nhttp { server { listen 80; } }\nevents {}\n'), [
      'user | www',
      'http {',
      '  server {',
      '    listen | 80',
      'events {',
    ]);
  });

  it('reads quotes, escapes and variables as words', () => {
    assert.deepEqual(read(String.raw`a "x;{}#y" 'it''s' "say \"hi\" \\ \$ \t" ${'${host}'}-$uri b\;c "";`), [
      `a | "x;{}#y" | 'it' | 's' | "say "hi" \\ \\$ \t" | ${'${host}'}-$uri | b\\;c | ""`,
      '! 1:16 unexpected "\'"',
    ]);
  });

  it('takes quotes, hashes and closing braces within a word as they are', () => {
    assert.deepEqual(read(`location ~ ^/a{2}$ { rewrite ^/x#y}z"q /w; }`), [
      'location | ~ | ^/a {',
      '  2}$ {',
      '    rewrite | ^/x#y}z"q | /w',
      '! 1:45 unexpected end of file, expecting "}"',
    ]);
    assert.deepEqual(read('if ($http_cookie ~* "id=([^;]+)(?:;|$)") { set $id $1; }'), [
      'if | ($http_cookie | ~* | "id=([^;]+)(?:;|$)" | ) {',
      '  set | $id | $1',
    ]);
  });

  it('reads maps, types and geo blocks', () => {
    const text = `map $remote_addr $anon {\n  ~(?P<ip>\\d+\\.\\d+)\\. $ip.0.0;\n  default 0.0.0.0;\n}`;
    assert.deepEqual(read(text), [
      'map | $remote_addr | $anon {',
      '  ~(?P<ip>\\d+\\.\\d+)\\. | $ip.0.0',
      '  default | 0.0.0.0',
    ]);
    assert.deepEqual(read('types { text/html html htm; }'), ['types {', '  text/html | html | htm']);
  });

  it('reads over code in Lua', () => {
    const text = `content_by_lua_block { -- }\n local t = { "}", '}', [[ } ]], [==[ ]] } ]==] } --[[ } ]]\n}\nuser x;`;
    const tree = parseNginx(text);
    assert.deepEqual(outline(tree), [
      `content_by_lua_block < -- }\n local t = { "}", '}', [[ } ]], [==[ ]] } ]==] } --[[ } ]]\n>`,
      'user | x',
    ]);
  });

  it('gives comments with their places', () => {
    const { comments } = parseNginx('# one\r\nuser a; # two\n"x # no";');
    assert.deepEqual(
      comments.map(({ value, range, loc }) => [value, range, loc.start, loc.end]),
      [
        [' one', [0, 5], { line: 1, column: 0 }, { line: 1, column: 5 }],
        [' two', [15, 20], { line: 2, column: 8 }, { line: 2, column: 13 }],
      ],
    );
  });

  it('has exact places, after a byte order mark, tabs and CRLF too', () => {
    const text = '\uFEFFhttp\t{\r\n\tlog_format  "a b"\r\n\t\t\'c\';\r\n}';
    const tree = parseNginx(text);
    assert.deepEqual(textsOf(tree, text), [
      'http\t{\r\n\tlog_format  "a b"\r\n\t\t\'c\';\r\n}',
      'http',
      'log_format  "a b"\r\n\t\t\'c\';',
      'log_format',
      '"a b"',
      "'c'",
    ]);
    assert.deepEqual(tree.root.body[0]?.body?.[0]?.args[1]?.loc, {
      start: { line: 3, column: 2 },
      end: { line: 3, column: 5 },
    });
  });

  it('knows where each part of a word with escapes stands', () => {
    const text = String.raw`x "a\"$b\\$c";`;
    const word = parseNginx(text).root.body[0]!.args[0]!;
    assert.equal(word.value, 'a"$b\\$c');
    assert.equal(text.slice(...spanIn(word, 2, 4)), '$b');
    assert.equal(text.slice(...spanIn(word, 5, 7)), '$c');
    assert.equal(text.slice(...spanIn(word, 1, 2)), '\\"');
  });

  it('says what it cannot read and where, and reads on', () => {
    assert.deepEqual(read('user a\n'), ['user | a', '! 2:1 unexpected end of file, expecting ";" or "}"']);
    assert.deepEqual(read('} user a;'), ['user | a', '! 1:1 unexpected "}"']);
    assert.deepEqual(read('http { user a }'), ['http {', '  user | a', '! 1:15 unexpected "}"']);
    assert.deepEqual(read('a "b'), ['a | "b"', '! 1:3 no closing "']);
    assert.deepEqual(read(';'), ['! 1:1 unexpected ";"']);
    assert.deepEqual(read('{ a b; }'), [' {', '  a | b', '! 1:1 unexpected "{"']);
    assert.deepEqual(read('set_by_lua_block $x { return "'), [
      'set_by_lua_block | $x < return ">',
      '! 1:1 "set_by_lua_block" has no closing "}"',
    ]);
  });

  it('bounds how deep it goes', () => {
    const tree = parseNginx('a {'.repeat(100_000) + '}'.repeat(100_000));
    assert.deepEqual(tree.problem, {
      message: 'blocks are nested too deeply',
      line: 1,
      column: 64 * 3 + 1,
    });
  });
});
