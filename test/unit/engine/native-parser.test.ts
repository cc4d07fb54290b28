import assert from 'node:assert/strict';
import path from 'node:path';
import { analyzeText, type Analysis } from '#plugin/engine/analyze.js';
import {
  isSoundNatively,
  leaveNativeParser,
  parseNatively,
  useNativeParser,
} from '#plugin/engine/native-parser.js';
import { parseAnyKind, parseSource } from '#plugin/engine/parse.js';
import { rangeIn } from '#plugin/flow/places.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import { TRIED, type TriedText } from '../../support/every-text.js';
import { OPTIONS } from '../../support/practices-of.js';

function withNativeParser<T>(act: () => T): T {
  assert.equal(useNativeParser(), true);
  try {
    return act();
  } finally {
    leaveNativeParser();
  }
}

/** What is found in a text, alone and with the files that it imports; its syntax is looked at as well. */
function analyses({ file, text, disk }: TriedText): Analysis[] {
  return [null, new ImportedFiles(disk, path.dirname(file))].map((others) =>
    analyzeText(file, text, { ...OPTIONS, others }, true),
  );
}

/** What a file exports and imports, and each node with its place; what is empty is the same as what is not there. */
function outline(value: unknown, program: object): unknown {
  if (Array.isArray(value)) return value.map((one) => outline(one, program));
  if (typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !NOT_COMPARED.has(key))
    .map(([key, part]) => [key, key === 'range' ? (part as unknown) : outline(part, program)] as const)
    .filter(([, part]) => !isEmpty(part));
  const place = 'range' in value ? [['place', rangeIn(program as never, value as never)] as const] : [];
  return Object.fromEntries([...entries, ...place]);
}

const NOT_COMPARED = new Set(['start', 'end', 'loc', 'parent', 'tokens', 'comments', 'hashbang', 'flags']);

function isEmpty(part: unknown): boolean {
  const isNothing = part === null || part === undefined || part === false || part === 'value';
  return isNothing || (Array.isArray(part) && part.length === 0);
}

const CONSTRUCTS: Record<string, string> = {
  'bom.ts': '\uFEFFconst a = "ä";\nf(a);\n',
  'hashbang.js': '#!/usr/bin/env node\nf(1); // after\n',
  'utf16.js': 'const a = "😀" + `💶${b}ü`; /* 🙂 */ f(a);\n',
  'separators.js': 'f("a\u2028b");\u2028g();\u2029h();\r\ni();\rj();\n',
  'decorators.ts':
    '@D() class A { @I() private x: string; constructor(@P() readonly y?: number) {} @M get z() { return 1; } }\n',
  'text.jsx': 'const a = <p title="its" {...b}>Don\'t {/* no */}{c} 😀</p>, d = <><A.B c:d="e"/></>;\n',
  'comments.js': '/* a */ f(/* b */ 1 /* c */); // d\n/** e\n * f */\n',
  'chains.js': 'a?.b?.[c]?.(d).e; (a?.b).c; delete a?.b; new (f())(); (a, b); (((a)));\n',
  'literals.js': 'f(1n, 0x10, 1_000, /a[/]b/giu, /(?<n>a)/v, null, true, "\\u{41}\\x41", `\\n${1}`);\n',
  'parens.ts': 'const a = (b as string)!; let c = <T,>(d: T) => (d); type E = (string | null)[]; (f)!.g;\n',
  'types.ts':
    'enum A { B = 1, "c" }\ndeclare module "m" { export = x; }\nnamespace N.M { export const a = 1; }\nabstract class C<in out T> extends D<T> implements E, F { static #a = 1; declare b: string; accessor c = 1; static {} [k: string]: any; abstract d(): void; override e?(): void }\ntype G = { readonly [K in keyof H as `x${K}`]?: H[K] } & (I extends infer J ? J : never);\nfunction assert(x: unknown): asserts x is string;\nfunction assert(x: unknown) {}\nlet v = w satisfies X;\nexport type { Y } from "y";\nimport type Z from "z";\nimport z, { type AA } from "z";\nimport BB = require("bb");\nexport import CC = BB.D;\nexport as namespace EE;\nlet u: unique symbol, t: [a?: string, ...b: number[]], i: import("x").Y<string>, q: typeof r.s<t>;\n',
  'modules.mjs':
    'import a, * as b from "c" with { type: "json" };\nexport * as d from "e";\nexport { f as "g h" } from "i";\nexport default async function* () { for await (const x of y) yield* x; }\nimport.meta.url;\nawait import("z");\n',
  'classes.js':
    'class A extends B { #p = 1; static s = super.t; get [k]() { return #p in this; } static async *m() { new.target; } constructor() { super(); } }\nlabel: for (const { a = 1, ...b } of [c, , ...d]) { if (e) continue label; else break; }\ntry { f() } catch { throw g } finally {}\nswitch (h) { case 1: default: }\na ??= b; a ||= c; a **= d; ({ __proto__: e, f, "g": 1, [h]: 2, get i() { return 1 } });\n',
};

/** What the present parser refuses, and texts on the edge of it. */
const ERRORS: readonly (readonly [file: string, text: string])[] = [
  ['a.js', 'let = ;'],
  ['a.js', 'f('],
  ['a.js', 'const a;'],
  ['a.js', 'for (const a; ; ) {}'],
  ['a.js', 'let a; let a;'],
  ['a.js', 'return 1;'],
  ['a.js', 'with (a) b();'],
  ['a.js', 'var a = 010; delete b;'],
  ['a.js', 'await = 1; yield = 2;'],
  ['a.js', 'break;'],
  ['a.js', 'a = { b = 1 };'],
  ['a.js', '1 = a; f() = 2; a++ ++;'],
  ['a.js', 'import a from "b"; import a from "c";'],
  ['a.js', 'export { a };'],
  ['a.js', 'class A { constructor() {} constructor() {} }'],
  ['a.js', 'class A { #a; #a } b.#c;'],
  ['a.js', 'const a: string = 1;'],
  ['a.js', '/(/; /a/gg;'],
  ['a.js', '"\\08"; `\\08`;'],
  ['a.js', 'async () => { function f() { await 1; } }'],
  ['a.js', 'new.target; super(); super.a;'],
  ['a.js', 'function f(a, a) { "use strict"; }'],
  ['a.js', '@a export class B {} @c() d;'],
  ['a.js', 'a?.b = 1; new a?.b(); a?.`b`;'],
  ['a.js', 'if (a) function f() {} else class B {}'],
  ['a.js', '<a></b>'],
  ['a.jsx', 'let a = <b c=1/>, d = <a:b.c/>;'],
  ['a.jsx', '<a/><b/>'],
  ['a.ts', 'const a = <b/>;'],
  ['a.ts', 'enum A { [b] = 1, #c }'],
  ['a.ts', 'class A { abstract b(): void; }'],
  ['a.ts', 'abstract class A { abstract b() {} }'],
  ['a.ts', 'class A { private public b; static static c; readonly d() {} async e; }'],
  ['a.ts', 'class { a }'],
  ['a.ts', 'class A extends B, C {}'],
  ['a.ts', 'class A implements {} interface B extends {} class C extends {}'],
  ['a.ts', 'interface A { b = 1; async c(): void; private d: string }'],
  ['a.ts', 'interface A implements B {}'],
  ['a.ts', 'type A = ; let b: ;'],
  ['a.ts', 'type A = [a?: string, b: number, ...c, d?];'],
  ['a.ts', 'function f(this: A, a?, b) {} function g(a? = 1) {} function h(...a?) {}'],
  ['a.ts', 'function f(public a) {} constructor(private b) {}'],
  ['a.ts', 'export const enum A {} export async enum B {} declare async function c();'],
  ['a.ts', 'import type a, { b } from "c";'],
  ['a.ts', 'import type { type a } from "c"; export type { type b };'],
  ['a.ts', 'export = a; export default b; export default c;'],
  ['a.ts', 'let a!; let b!: string = 1; const c!: string;'],
  ['a.ts', 'declare let a = f(); declare const b: string = 1;'],
  ['a.ts', '@a let b; @c function d() {} class E { @f constructor() {} }'],
  ['a.ts', 'class A { get a(b) {} set c() {} set d(e?) {} }'],
  ['a.ts', 'class A { [a: string, b: number]; [c?: string]: any; [d]: any = 1 }'],
  ['a.ts', 'try {} let a = 1 as; a satisfies;'],
  ['a.ts', 'module "a" {} namespace "b" {} declare global; module A.b { export default 1 }'],
  ['a.ts', 'var x: asserts y is string; type Z = unique string; type W = infer X;'],
  ['a.ts', 'accessor a; class B { accessor c() {} accessor?: d; declare accessor e; }'],
  ['a.ts', 'using a; for (using b in c) {} using { d } = e;'],
  ['a.ts', 'function f<>() {} f<>(); type A<> = B; class C<> {}'],
  ['a.tsx', 'const f = <T>(a: T) => a;'],
  ['a.ts', 'for (let a, b of c) {} for (let d = 1 of e) {} for (var f: string in g) {}'],
  ['a.ts', 'a ? (b) : c => d; a => {} || b; -1 ** 2; a ?? b || c;'],
  ['a.ts', 'import a = require(b); import type c = d.e; export import f = require("g");'],
  ['a.ts', 'let { a }: b; let [c]; const { d };'],
  ['a.ts', 'type A = { get b(c): string; set d(); readonly [e in f; }'],
  ['a.d.ts', 'export const a = f(); export function b() { return 1; } let c;'],
  ['a.mts', 'x = { async *get a() {} }; label: label: 1; continue other;'],
];

describe('the native parser', () => {
  for (const [where, texts] of TRIED) {
    it(`finds the same as the other one in ${where}`, function () {
      this.timeout(180_000);
      const all = texts();
      const expected = all.map(analyses);
      const actual = withNativeParser(() => all.map(analyses));
      for (const [at, { file }] of all.entries()) assert.deepEqual(actual[at], expected[at], file);
    });
  }

  for (const [file, text] of Object.entries(CONSTRUCTS)) {
    it(`makes the same tree of ${file}`, () => {
      const other = parseAnyKind(text, { filePath: file, tokens: false });
      const native = withNativeParser(() => parseNatively(file, text));
      assert.ok(native, 'it was parsed');
      assert.deepEqual(
        [...native.ast.body, ...(native.ast.comments ?? [])].map((node) => outline(node, native.ast)),
        [...other.ast.body, ...(other.ast.comments ?? [])].map((node) => outline(node, other.ast)),
      );
    });
  }

  for (const [file, text] of ERRORS) {
    it(`lets the other one judge ${file}: ${text}`, () => {
      const expected = parseSource(file, text);
      withNativeParser(() => {
        const actual = parseSource(file, text);
        if ('source' in expected) assert.ok('source' in actual);
        else {
          assert.equal(isSoundNatively(file, text), false);
          assert.deepEqual(actual, expected);
        }
      });
    });
  }

  it('leaves entities of JSX to the other one', () => {
    withNativeParser(() => {
      assert.equal(parseNatively('a.jsx', 'f(<a href="https://a.example/?b&amp;c">d &#65;</a>);'), null);
      assert.ok(parseNatively('a.jsx', 'f("&amp;", <a/>);') === null, 'whatever they stand in');
      assert.ok(parseNatively('a.js', 'f("&amp;");'));
    });
  });

  it('is not asked about a text for which it may have too little stack', () => {
    withNativeParser(() => assert.equal(parseNatively('a.js', ';'.repeat(150_001)), null));
  });
});
