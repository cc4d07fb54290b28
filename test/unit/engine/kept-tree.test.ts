import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KeptTree } from '#plugin/engine/kept-tree.js';
import { leaveNativeParser, parseNatively, useNativeParser } from '#plugin/engine/native-parser.js';
import { indexSyntax, type Node, type NodeType } from '#plugin/flow/syntax.js';
import type { SourceFile } from '#plugin/flow/source-file.js';
import { REPO } from '../../support/expected.js';
import { Dice, edited } from '../../support/random-edits.js';

function whole(filename: string, text: string): SourceFile | null {
  try {
    const parsed = parseNatively(filename, text);
    return parsed && { filename, text, ...parsed };
  } catch {
    return null;
  }
}

const at = (node: unknown): string | null =>
  node ? `${(node as Node).type} ${(node as Node).range.join()}` : null;

/** All of a source file but its parents, as data. */
function outline(source: SourceFile): object {
  const index = indexSyntax(source);
  const types = Object.keys(source.visitorKeys) as NodeType[];
  return {
    tree: plain(source.ast),
    index: types.map((type) => index.nodesOf(type).map((node) => [at(node), at(node.parent)])),
    scopes: scopesOf(source),
  };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(([key]) => key !== 'parent');
  return Object.fromEntries(own.map(([key, part]) => [key, plain(part)]));
}

function scopesOf({ scopeManager: manager }: SourceFile): unknown[] {
  const numberOf = (scope: unknown): number => manager.scopes.indexOf(scope as never);
  return manager.scopes.map((scope) => {
    const { block, upper, variableScope, childScopes, variables, references, through } = scope;
    const isGlobal = (scope.type as string) === 'global';
    return {
      of: [scope.type, at(block), numberOf(upper), numberOf(variableScope), childScopes.map(numberOf)],
      acquired: [true, false].map((inner) => numberOf(manager.acquire(block as never, inner))),
      // In no order that anybody asks for.
      through: through.map(({ identifier }) => at(identifier)).sort(),
      // What every scope knows, and what a name that nobody declares is, is asked of nobody.
      references: isGlobal ? [] : references.map(({ identifier }) => at(identifier)),
      variables: (isGlobal ? [] : variables).map((variable) => ({
        name: variable.name,
        isFound: scope.set.get(variable.name) === variable && variable.scope === scope,
        identifiers: variable.identifiers.map(at),
        defs: variable.defs.map(({ type, name, node, parent }) => [type, at(name), at(node), at(parent)]),
        references: variable.references.map((reference) => [
          at(reference.identifier),
          at(reference.writeExpr),
          reference.isRead(),
          numberOf(reference.from),
          reference.resolved === variable,
        ]),
      })),
    };
  });
}

function filesOf(folder: string): [name: string, text: string][] {
  return readdirSync(path.join(REPO, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => [file, readFileSync(file, 'utf8')]);
}

/** Of one version after the other, what was parsed by parts is held to what all of it gives. */
function follow(file: string, text: string, edits: number, dice: Dice): number {
  let source = whole(file, text);
  let tree = source && KeptTree.of(source);
  let count = 0;
  for (let edit = 0; tree && source && edit < edits; edit++) {
    const version = edited(source.text, dice);
    const parsed = whole(file, version);
    if (parsed && tree.change(version)) {
      assert.deepEqual(outline(tree.source), outline(parsed), file);
      count += version === source.text ? 0 : 1;
    } else if (parsed) tree = KeptTree.of(parsed);
    else assert.equal(isTaken(tree, version), false, `an error is not seen in ${file}: ${version}`);
    source = parsed ?? source;
  }
  return count;
}

function isTaken(tree: KeptTree, version: string): boolean {
  try {
    return tree.change(version);
  } catch {
    return false;
  }
}

describe('kept trees', () => {
  before(() => assert.equal(useNativeParser(), true));
  after(() => leaveNativeParser());

  for (const [folder, edits, atLeast] of [
    ['eslint-plugin/src/engine', 12, 50],
    ['eslint-plugin/src/flow', 12, 50],
    ['server/src', 8, 50],
    ['test/fixtures/printer-shop', 6, 10],
    ['test/oracle/programs', 6, 10],
  ] as const) {
    it(`are after random edits what the whole text gives: ${folder}`, () => {
      const dice = new Dice(folder.length);
      let count = 0;
      for (const [file, text] of filesOf(folder)) count += follow(file, text, edits, dice);
      assert.ok(count >= atLeast, `only ${count} edits were of parts`);
    }).timeout(60_000);
  }

  const REST = Array.from(
    { length: 9 },
    (_, index) => `function rest${index}(a) { return a + ${index}; }\n`,
  ).join('');

  /** A class that is nearly all of its text. */
  const inClass = (members: string, heritage = ''): string =>
    `import { B } from 'b';\nexport class A${heritage} {\n${REST.replaceAll('function ', '')}${members}\n${REST.replaceAll('function rest', 'more')}}\nnew A();\n`;

  /** How an edit is taken: by its part, or as the whole text or an error would be. */
  function taken(file: string, before: string, after: string): string {
    const source = whole(file, before);
    assert.ok(source, before);
    const tree = KeptTree.of(source);
    if (!tree) return 'as a whole, always';
    const parsed = whole(file, after);
    if (!isTaken(tree, after)) return parsed ? 'as a whole' : 'error';
    assert.ok(parsed, after);
    assert.deepEqual(outline(tree.source), outline(parsed));
    return 'by its part';
  }

  const CASES: readonly (readonly [
    what: string,
    before: string,
    after: string,
    how: string,
    file?: string,
  ])[] = [
    [
      'within a function',
      `${REST}function f() { g(1); }\n${REST}`,
      `${REST}function f() { g(12); }\n${REST}`,
      'by its part',
    ],
    ['a new last statement', REST, `${REST}f();\n`, 'by its part'],
    ['a new first statement', REST, `f();\n${REST}`, 'by its part'],
    [
      'nothing but a comment',
      `${REST}\n${REST.replaceAll('rest', 'more')}`,
      `${REST}// a\n${REST.replaceAll('rest', 'more')}`,
      'by its part',
    ],
    ['a statement less', `${REST}f();\n`, REST, 'by its part'],
    ['a new name', REST, `${REST}const a = 1;\n`, 'by its part'],
    ['a name less', `${REST}const a = 1;\n`, REST, 'by its part'],
    ['another kind of name', `${REST}let a = 1;\n`, `${REST}const a = 1;\n`, 'by its part'],
    [
      'a name that others use',
      `f(a);\n${REST}g(() => a);\nconst b = a;\n`,
      `f(a);\nconst a = 1;\n${REST}g(() => a);\nconst b = a;\n`,
      'by its part',
    ],
    [
      'a name that others go on using',
      `f(a);\nfunction a() {}\n${REST}g(() => a);\n`,
      `f(a);\nfunction ab() { a(); }\n${REST}g(() => a);\n`,
      'by its part',
    ],
    [
      'a name that changes places',
      `f(a, b);\nconst a = 1;\nconst b = 2;\n${REST}`,
      `f(a, b);\nconst b = 2;\nconst a = 1;\n${REST}`,
      'by its part',
    ],
    [
      'a name that is no type any more',
      `let c: A;\ninterface A { b: 1 }\n${REST}`,
      `let c: A;\nconst A = 1;\n${REST}`,
      'by its part',
    ],
    [
      'a name that is a type here and a value there',
      `let c: A = A;\ninterface A { b: 1 }\n${REST}`,
      `let c: A = A;\nclass A { b = 1 }\n${REST}`,
      'as a whole',
    ],
    ['an import', `${REST}f(a);\n`, `import { a } from 'b';\n${REST}f(a);\n`, 'by its part'],
    ['an import less', `import a, { c } from 'b';\n${REST}f(a);\n`, `${REST}f(a);\n`, 'by its part'],
    ['a new export', REST, `${REST}export const a = 1;\n`, 'by its part'],
    ['what is no export any more', `export const a = 1;\n${REST}`, `const a = 1;\n${REST}`, 'by its part'],
    [
      'an export of a name that others export',
      `${REST}export { rest1 as a };\nexport const b = 1;\n`,
      `${REST}export { rest1 as a };\nexport const a = 1;\n`,
      'as a whole',
    ],
    [
      'an export without its declaration',
      `const a = 1;\n${REST}export { a };\n`,
      `const b = 1;\n${REST}export { a };\n`,
      'as a whole',
    ],
    [
      'a name that is written to',
      `let a = 1;\n${REST}a = 2;\n`,
      `const a = 1;\n${REST}a = 2;\n`,
      'as a whole',
    ],
    [
      'an import that is written to',
      `${REST}a = 2;\n`,
      `import { a } from 'b';\n${REST}a = 2;\n`,
      'as a whole',
    ],
    ['a name of another block', `${REST}{ var a = 1; }\n`, `let a;\n${REST}{ var a = 1; }\n`, 'error'],
    ['a variable in a block', `${REST}f(a);\n`, `if (b) { var a = 1; }\n${REST}f(a);\n`, 'by its part'],
    ['a name declared twice', `${REST}let a = 1;\nf();\n`, `${REST}let a = 1;\nf(); let a;\n`, 'error'],
    [
      'another name of an export',
      `${REST}export { rest1 as a };\n`,
      `${REST}export { rest1 as b };\n`,
      'as a whole',
    ],
    ['what goes on with the line before', `${REST}a = b\nf();\n`, `${REST}a = b\n(f)();\n`, 'by its part'],
    ['what ends with the line before', `${REST}a = b\n(f)();\n`, `${REST}a = b\nf();\n`, 'by its part'],
    ['a division that becomes a pattern', `${REST}a = b\n/c/g;\n`, `${REST}a = b;\n/c/g;\n`, 'by its part'],
    ['a comment that takes in what follows', `a(); ${REST}`, `a(); //${REST}`, 'as a whole'],
    ['a comment without an end', `${REST}a();\n${REST}`, `${REST}a(); /*\n${REST}`, 'error'],
    ['a text without an end', `${REST}a();\n${REST}`, `${REST}a(\`);\n${REST}`, 'error'],
    [
      'a text that becomes a directive',
      `a();\n'use client';\n${REST}`,
      `'use client';\n${REST}`,
      'as a whole',
    ],
    [
      'a directive that becomes a text',
      `'use client';\n${REST}`,
      `a();\n'use client';\n${REST}`,
      'as a whole',
    ],
    ['a text after others', `${REST}a();\n`, `${REST}'use client';\na();\n`, 'as a whole'],
    [
      'an else that stands alone',
      `${REST}if (a) b();\nc();\n`,
      `${REST}if (a) b();\nelse c();\n`,
      'as a whole',
    ],
    [
      'a call of a function without a name',
      `${REST}export default function () {}\n${REST.replaceAll('rest', 'more')}`,
      `${REST}export default function () {}(1);\n${REST.replaceAll('rest', 'more')}`,
      'by its part',
    ],
    ['code that is made while it runs', REST, `${REST}eval('a');\n`, 'as a whole', '/a.js'],
    ['the first template', REST, `${REST}f(\`a\`);\n`, 'as a whole', '/a.js'],
    ['another template', `${REST}f(\`a\`);\n`, `${REST}f(\`a\`, \`b\${c}\`);\n`, 'by its part', '/a.js'],
    [
      'elements',
      `${REST}const a = <p>b</p>;\n`,
      `${REST}const a = <p class="c">b{d}</p>;\n`,
      'by its part',
      '/a.jsx',
    ],
    ['an entity', `${REST}const a = <p>b</p>;\n`, `${REST}const a = <p>&amp;</p>;\n`, 'error', '/a.jsx'],
    ['an interpreter', `${REST}`, `#!/usr/bin/env node\n${REST}`, 'by its part', '/a.js'],
    ['an interpreter in the middle', `${REST}a();\n`, `${REST}#!\na();\n`, 'error', '/a.js'],
    [
      'an interpreter at once after a statement',
      `function f() {}\n${REST}`,
      `function f() {}#!\n${REST}`,
      'error',
      '/a.js',
    ],
    ['an interpreter at the end', `${REST}function f() {}`, `${REST}function f() {}#!`, 'error', '/a.js'],
    ['an await', `${REST}a();\n`, `${REST}await a();\n`, 'by its part'],
    [
      'a decorated export',
      `@a export class B {}\n${REST}`,
      `@a export class B { c }\n${REST}`,
      'as a whole, always',
    ],
    [
      'a type that is a value elsewhere',
      `${REST}const A = 1;\ninterface A { b: 1 }\nlet c: A = A;\n`,
      `${REST}const A = 1;\ninterface A { b: 2 }\nlet c: A = A;\n`,
      'by its part',
    ],
    [
      'types',
      `${REST}type A = { b: string };\nfunction c(d: A) {}\n`,
      `${REST}type A = { b: string };\nfunction c(d: A, e: A[]) {}\n`,
      'by its part',
    ],
    ['a mark of byte order', `\uFEFFa();\n${REST}`, `\uFEFFab();\n${REST}`, 'by its part'],
    [
      'characters of two units',
      `${REST}f('😀');\n${REST.replaceAll('rest', 'more')}`,
      `${REST}f('😀😀');\n${REST.replaceAll('rest', 'more')}`,
      'by its part',
    ],
    ['within a method', inClass('m() { a(); }'), inClass('m() { ab(); }'), 'by its part'],
    ['another method', inClass('m() {}'), inClass('m() {} n() { this.rest(); }'), 'by its part'],
    ['a method less', inClass('m() {} n() {}'), inClass('n() {}'), 'by its part'],
    ['the name of another member', inClass('get m() {} n() {}'), inClass('get m() {} get m() {}'), 'error'],
    ['another name of a method', inClass('m() {}'), inClass('static async n() {}'), 'by its part'],
    ['a method in place of a field', inClass('m = 1;'), inClass('get m() { return 1; }'), 'by its part'],
    [
      'a second constructor',
      inClass('constructor() {} m() {}'),
      inClass('constructor() {} constructor() {}'),
      'error',
    ],
    ['one more private name', inClass('#p = 1; m() {}'), inClass('#p = 1; #q() {}'), 'as a whole'],
    ['a private name twice', inClass('#p = 1; m() {}'), inClass('#p = 1; #p() {}'), 'error'],
    ['a private name less', inClass('#p = 1; m() { this.#p; }'), inClass('p = 1; m() { this.#p; }'), 'error'],
    [
      'the name of a method with other types',
      inClass('m(a: string): void; m(a: number): void; m(a: unknown) {}'),
      inClass('m(a: string): void; m(a: number): void; n(a: unknown) {}'),
      'error',
    ],
    ['a field between methods', inClass('a = 1'), inClass('a = 12'), 'by its part'],
    ['a field that goes on', inClass('a = 1\nb() {}'), inClass("a = 1\n['b']() {}"), 'error'],
    [
      'a private name of another member',
      inClass('m() { a(); } #p = 1;'),
      inClass('m() { a(this.#p); } #p = 1;'),
      'by its part',
    ],
    ['a private name of nobody', inClass('m() { a(); }'), inClass('m() { a(this.#p); }'), 'error'],
    ['a comment in a class', inClass('m() {}'), inClass('m() {} /* a */'), 'by its part'],
    [
      'a comment that takes in the next member',
      inClass('m() {} n() {}'),
      inClass('m() {} // n() {}'),
      'as a whole',
    ],
    ['the end of a class', inClass('m() {}'), inClass('m() {} } class B {'), 'as a whole'],
    [
      'what is of a base class',
      inClass('m() { a(); }', ' extends B'),
      inClass('m() { super.m(); }', ' extends B'),
      'by its part',
    ],
    [
      'a constructor of a base class',
      inClass('constructor() { super(); }', ' extends B'),
      inClass('constructor() { super(1); }', ' extends B'),
      'by its part',
    ],
    [
      'a call of no base class',
      inClass('constructor() { a(); }'),
      inClass('constructor() { super(); }'),
      'error',
    ],
    ['a static block', inClass('static { a(); }'), inClass('static { a(1); }'), 'by its part'],
    ['a decorated member', inClass('@d() m(@e() a) {}'), inClass('@d(1) m(@e() a) {}'), 'by its part'],
    [
      'an abstract class',
      inClass('m() {} abstract n(): void;').replace('class', 'abstract class'),
      inClass('m() { a(); } abstract n(): void;').replace('class', 'abstract class'),
      'by its part',
    ],
    [
      'a class behind lines without marks of their ends',
      `a()\n${inClass('m() {}')}`,
      `a()\n${inClass('m() { b(); }')}`,
      'by its part',
    ],
    ['code that a method makes', inClass('m() {}'), inClass("m() { eval('a'); }"), 'as a whole', '/a.js'],
    ['hardly less than all', 'function f() { g(); }\n', 'function f() { h(); }\n', 'as a whole'],
  ];
  for (const [what, before, after, how, file = '/a.ts'] of CASES) {
    it(`take ${what}: ${how}`, () => assert.equal(taken(file, unlike(before), unlike(after)), how));
  }
});

/** Functions of one name stand for functions of different ones: no text declares a name twice by mistake. */
function unlike(text: string): string {
  let count = 0;
  return text.replace(/\brest(\d)\(a\)/g, (_, digit: string) => `rest${digit}${count++ >= 9 ? 'b' : ''}(a)`);
}
