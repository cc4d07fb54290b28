import assert from 'node:assert/strict';
import { mayDefine, mayDefineAny } from '#plugin/practices/defined-names.js';

const DEFINES = [
  'function track(a) {}',
  'async function* track\n(a) {}',
  'const track = (a) => a;',
  'class A { track(a) {} }',
  'class A { #track = send; }',
  'class A { track?: Sender; }',
  'class A { track<T>(a: T) {} }',
  'const a = { track };',
  'const a = {\n  track\n};',
  'const a = { b, track, c };',
  'const a = { track: send };',
  'const a = { "track": send };',
  'a["track"] = send;',
  'export { send as track };',
  'export { track } from "./a";',
  'export { track as send } from "./a";',
  'exports.track = send;',
  'a.track ??= send;',
  'this.#track = send;',
  'Object.defineProperty(exports, "track", { value: send });',
  'let track; track = send;',
  'const a = { track /* a comment */ : send };',
];
const DEFINES_NOT = [
  'a.track(b);',
  'a?.track(b);',
  '// They track what is asked for.',
  'a.track === b;',
  'const tracks = 1, backtrack = 2, $track = 3;',
];

describe('practices/defined-names', () => {
  for (const text of DEFINES) it(`may: ${text}`, () => assert.equal(mayDefine('track')(text), true));
  for (const text of DEFINES_NOT) it(`may not: ${text}`, () => assert.equal(mayDefine('track')(text), false));

  it('takes the name of a private member for its word', () => {
    assert.equal(mayDefine('#track')('class A { #track = send; }'), true);
  });

  it('is the same test for the same name, and takes any name', () => {
    assert.equal(mayDefine('track'), mayDefine('track'));
    for (const name of ['$', 'a b', 'a.b', '(', '\\', '', 'constructor', '*', '[', 'ä'])
      assert.equal(mayDefine(name)(`x = { "${name}": 1 }`), true, name);
  });

  it('knows where any name may be given', () => {
    for (const text of ['a = { [b]: c }', 'a = { d, async [b + "c"](e) {} }', 'a = { \\u0074rack: c }'])
      assert.equal(mayDefineAny(text), true, text);
    for (const text of ['a = b[c];', 'const [a] = b;', 'a = { b: [c] };'])
      assert.equal(mayDefineAny(text), false, text);
  });
});
