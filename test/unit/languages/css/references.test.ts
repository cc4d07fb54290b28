import assert from 'node:assert/strict';
import { cssAddresses, type CssDialect } from '#plugin/languages/css/references.js';

const read = (text: string, dialect: CssDialect = 'css'): string[] =>
  cssAddresses(text, dialect).map(({ use, url, start, end }) => `${use} ${url} <${text.slice(start, end)}>`);

describe('a style sheet', () => {
  it('gives its addresses with their places', () => {
    assert.deepEqual(
      read(
        '@charset "x//"; /* url(//no) */ @import "//a/b.css" layer(x);\n@font-face { src: url( //f.woff ) format("//no"), local("//no") }\n' +
          'p { background: URL("//p\\61") , image-set("//i" type("//no") 1x); content: "//no" }',
      ),
      [
        'import //a/b.css <"//a/b.css">',
        'font //f.woff <url( //f.woff )>',
        'value //pa <"//p\\61">',
        'value //i <"//i">',
      ],
    );
  });

  it('leaves out what is not fetched', () => {
    assert.deepEqual(
      read('@namespace url("//n"); a { b: c } @import "//late.css"; @document url(//d) {}'),
      [],
    );
  });

  it('puts together what SCSS joins with a plus', () => {
    assert.deepEqual(
      read(
        `$cdn: '//c';\n$own: '/own';\n` +
          `b { c: url($cdn + '/a.png'); d: url( $cdn+"/b.png" ); e: url($own + '/c'); f: url($cdn + $x + '.png'); g: url($a-b); }`,
        'scss',
      ),
      [
        "value //c/a.png <url($cdn + '/a.png')>",
        'value //c/b.png <url( $cdn+"/b.png" )>',
        "value /own/c <url($own + '/c')>",
        "value //c\uA78F.png <url($cdn + $x + '.png')>",
        'value $a-b <url($a-b)>',
      ],
    );
    assert.deepEqual(read(`b { c: url($cdn + '//a.png') }`), []);
  });

  it('puts in what variables of SCSS and Less hold', () => {
    assert.deepEqual(
      read(
        `$cdn: '//c';\n$own: "/own" !default;\n$two: '//a';\n$two: '//b';\n// $no: '//no';\n` +
          '@import "#{$cdn}/a.css";\nb { c: url("#{$cdn}/#{$x}.png"); d: url($cdn); e: url("#{$two}/a"); f: url("#{$no}/a") }',
        'scss',
      ),
      [
        'import //c/a.css <"#{$cdn}/a.css">',
        'value //c/ꞏ.png <"#{$cdn}/#{$x}.png">',
        'value //c <url($cdn)>',
        'value ꞏ/a <"#{$two}/a">',
        'value ꞏ/a <"#{$no}/a">',
      ],
    );
    assert.deepEqual(read('@cdn: "//c";\n@import url("@{cdn}/a.css");\nb { c: url(@cdn) }', 'less'), [
      'import //c/a.css <"@{cdn}/a.css">',
      'value //c <url(@cdn)>',
    ]);
  });

  it('reads SCSS, Sass and Less', () => {
    assert.deepEqual(read('// url(//no)\na { b: url(//a/x.png); // c\n d: url("#{$x}/y//z") }', 'scss'), [
      'value //a/x.png <url(//a/x.png)>',
      'value ꞏꞏꞏꞏꞏ/y//z <"#{$x}/y//z">',
    ]);
    assert.deepEqual(read('a { b: c }\n@import "//a", "//b";', 'scss'), [
      'import //a <"//a">',
      'import //b <"//b">',
    ]);
    assert.deepEqual(read('@import "//a"\n.b\n  content: "//no"\n  c: url(//d)', 'sass'), [
      'import //a <"//a">',
      'value //d <url(//d)>',
    ]);
    assert.deepEqual(read('// @import "//no"\n@import (css) url("//a/@{v}");', 'less'), [
      'import //a/ꞏꞏꞏꞏ <"//a/@{v}">',
    ]);
    assert.deepEqual(read('a { // url(//x)\n b: url(//c) }', 'css').length, 2);
  });

  it('reads anything, and much of it fast', () => {
    for (const text of [
      '//url(',
      '//"',
      '@import //',
      '}}}//url(//x',
      '\\',
      '//'.repeat(9999),
      '//url('.repeat(9999),
    ])
      assert.ok(Array.isArray(cssAddresses(text, 'css')) && Array.isArray(cssAddresses(text, 'scss')));
    const rule = '.a{color:red;background:url(//a/x.png)}';
    assert.equal(cssAddresses(rule.repeat(20_000), 'css').length, 20_000);
  });
});
