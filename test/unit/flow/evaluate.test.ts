import assert from 'node:assert/strict';
import { Flow } from '#plugin/flow/index.js';
import { sourceOf } from '../../support/practices-of.js';

/** The paths of the arguments of each `probe(...)` in a text. */
function probed(text: string): string[] {
  const flow = new Flow(sourceOf(text));
  return flow.syntax
    .nodesOf('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe')
    .flatMap((call) => call.arguments.map((arg) => flow.paths(arg).join(' | ') || '-'));
}

function texts(text: string): string[] {
  const flow = new Flow(sourceOf(text));
  return flow.syntax
    .nodesOf('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe')
    .flatMap((call) =>
      call.arguments.flatMap((arg) => flow.texts(arg).map((found) => found.text.replaceAll('\0', '?'))),
    );
}

describe('flow/evaluate', () => {
  it('follows imports of every form', () => {
    assert.deepEqual(
      probed(`import d, { a as b } from 'lib';
import * as ns from 'lib';
import eq = require('lib');
const cjs = require('node:fs');
const { x: { y = 1 }, ...rest } = require('lib');
const lazy = await import('lib');
const interop = __importDefault(require('lib'));
probe(d, b, ns.a, eq.a, cjs.promises, y, rest.z, lazy.default.a, interop.default.a);`),
      [
        'npm:lib',
        'npm:lib.a',
        'npm:lib.a',
        'npm:lib.a',
        'npm:fs.promises',
        'npm:lib.x.y',
        'npm:lib.z',
        'npm:lib.a',
        'npm:lib.a',
      ],
    );
  });

  it('knows the platform’s globals from names that the site gives', () => {
    assert.deepEqual(
      probed(`declare const announced: Function;
const document = {};
probe(window.self.navigator, globalThis['local' + 'Storage'], announced, document, undefined);
function f(fetch) { probe(fetch); }`),
      ['global:navigator', 'global:localStorage', 'global:announced', '-', '-', '-'],
    );
  });

  it('follows values through objects, classes, functions and callbacks', () => {
    assert.deepEqual(
      probed(`import express, { type Request } from 'express';
const tools = { store: localStorage, ...{ jar: document } };
class Page { doc = document; constructor(private req: Request) { this.nav = navigator; } show() { probe(this.doc, this.req.ip, this.nav); } }
const make = (x) => x;
const app = make(express());
probe(tools.store, tools.jar, app, new Page().doc);
app.get('/', [], async (req, res) => { probe(req.body, res.status(200).json); });
fetch('/x').then((answer) => probe(answer.json));
tools.later = sessionStorage; probe(tools.later);
const pick = cond ? localStorage : sessionStorage; probe(pick);`),
      [
        'global:document',
        '<express.Request>.ip',
        'global:navigator',
        'global:localStorage',
        'global:document',
        '<express.App>',
        'global:document',
        '<express.Request>.body',
        '<express.Response>.json',
        '<fetch>().json',
        'global:sessionStorage',
        'global:localStorage | global:sessionStorage',
      ],
    );
  });

  it('puts strings together, with a hole for what is not known', () => {
    assert.deepEqual(
      texts(`const CDN = 'https://cdn.example';
const base = process.env.BASE || 'https://a.example';
probe(\`\${CDN}/x-\${version}.js\`, 'a' + 1 + b, ['x', 'y'].join('/'), new URL('/p', CDN), base, 'A'.concat('B'), String.raw\`r\`);`),
      [
        'https://cdn.example/x-?.js',
        'a1?',
        'x/y',
        'https://cdn.example/p',
        '?',
        'https://a.example',
        'AB',
        'r',
      ],
    );
  });
});
