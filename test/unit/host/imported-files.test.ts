import assert from 'node:assert/strict';
import { Project, type ProjectOptions } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

/** What is found in `/site/a.ts` (or the file named first) beside the other files: `line kind: what`. */
function found(texts: Record<string, string>, options: Partial<ProjectOptions> = {}): string[] {
  const [file, text] = Object.entries(texts)[0]!;
  const files = inMemoryFiles({
    '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
    '/site/.git/HEAD': '',
    ...texts,
  });
  const project = new Project({ root: '/site', files, ...options });
  return project
    .checkText(file, text)
    .judgments.map(({ practice }) => `${practice.startLine} ${practice.kind}: ${practice.what}`);
}

const LOGGER = `import winston from 'winston';\nexport const logger = winston.createLogger({});\n`;
const USE = (specifier: string): string =>
  `import { logger } from '${specifier}';\nlogger.info('new', { email: user.email });\n`;
const WINSTON = ["2 log-fields: Logs the user's e-mail address (winston)"];

describe('host/imported-files', () => {
  for (const [title, specifier, files] of [
    ['relative', './logger', { '/site/logger.ts': LOGGER }],
    ['with the extension of what it is built to', './logger.js', { '/site/logger.ts': LOGGER }],
    ['of a folder', './logger', { '/site/logger/index.js': LOGGER }],
    [
      'through paths of tsconfig.json',
      '@/lib/logger',
      {
        '/site/src/lib/logger.ts': LOGGER,
        '/site/tsconfig.json': '{ // aliases\n "compilerOptions": { "paths": { "@/*": ["./src/*"], }, } }',
      },
    ],
    [
      'through baseUrl of a configuration that is extended',
      'lib/logger',
      {
        '/site/src/lib/logger.ts': LOGGER,
        '/site/config/base.json': '{ "compilerOptions": { "baseUrl": "../src" } }',
        '/site/tsconfig.json': '{ "extends": "./config/base" }',
      },
    ],
    [
      'through jsconfig.json, and through configurations that one refers to',
      '~/logger',
      {
        '/site/src/logger.js': LOGGER,
        '/site/tsconfig.app.json': '{ "compilerOptions": { "paths": { "~/*": ["src/*"] } } }',
        '/site/jsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      },
    ],
    [
      'through imports of package.json',
      '#lib/logger',
      {
        '/site/src/lib/logger.ts': LOGGER,
        '/site/package.json': '{ "imports": { "#lib/*": { "default": "./dist/lib/*.js" } } }',
      },
    ],
    [
      'of a workspace',
      '@acme/log',
      {
        '/site/packages/log/src/index.ts': LOGGER,
        '/site/packages/log/package.json': '{ "name": "@acme/log", "exports": { ".": "./dist/index.js" } }',
        '/site/package.json': '{ "workspaces": ["packages/*"] }',
      },
    ],
    [
      'of a path in a pnpm workspace',
      '@acme/log/logger',
      {
        '/site/packages/log/logger.ts': LOGGER,
        '/site/packages/log/package.json': '{ "name": "@acme/log" }',
        '/site/pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
      },
    ],
    [
      'of a workspace beside the root itself',
      '@acme/log/logger',
      {
        '/site/packages/log/logger.ts': LOGGER,
        '/site/packages/log/package.json': '{ "name": "@acme/log" }',
        '/site/pnpm-workspace.yaml': 'packages:\n  - "./"\n  - "./packages/*"\n  - "!./"\n',
      },
    ],
  ] as const) {
    it(`follows an import ${title}`, () => {
      assert.deepEqual(found({ '/site/a.ts': USE(specifier), ...files }), WINSTON);
    });
  }

  it('follows re-exports and default exports, and survives cycles', () => {
    assert.deepEqual(
      found({
        '/site/a.ts': USE('./barrel'),
        '/site/barrel.ts': `export * from './other';\nexport * from './barrel2';`,
        '/site/other.ts': `export * from './barrel';\nexport type A = string;`,
        '/site/barrel2.ts': `export { default as logger } from './logger';`,
        '/site/logger.ts': `import winston from 'winston';\nexport default winston.createLogger();`,
      }),
      WINSTON,
    );
    assert.deepEqual(
      found({
        '/site/a.js': `import { x } from './b';\nexport const y = x;\nconsole.log(x.email, process.pid);`,
        '/site/b.js': `import { y } from './a';\nexport const x = y;\nconsole.log(1);`,
      }),
      ["3 log-fields: Logs the user's e-mail address (console)"],
    );
  });

  it('finds what a file hands on among hundreds of others', () => {
    const others = Array.from({ length: 300 }, (_, i) => `icon${i}`);
    assert.deepEqual(
      found({
        '/site/a.ts': USE('./all'),
        '/site/all.ts': [...others, 'logger'].map((name) => `export * from './${name}';`).join('\n'),
        '/site/logger.ts': LOGGER,
        ...Object.fromEntries(
          others.map((name) => [`/site/${name}.ts`, `export const ${name} = 'https://a.example/${name}';`]),
        ),
      }),
      WINSTON,
    );
  });

  it('follows CommonJS', () => {
    const use = `const { logger } = require('./logger');\nlogger.info(user.email);\n`;
    for (const logger of [
      `const logger = require('winston').createLogger();\nmodule.exports = { logger };`,
      `exports.logger = require('winston').createLogger();`,
      `module.exports.logger = require('winston').createLogger();`,
    ]) {
      assert.deepEqual(found({ '/site/a.js': use, '/site/logger.js': logger }), WINSTON);
    }
    assert.deepEqual(
      found({
        '/site/a.js': `const logger = require('./logger');\nlogger.info(user.email);\n`,
        '/site/logger.js': `module.exports = require('winston').createLogger();`,
      }),
      WINSTON,
    );
  });

  it('honors what a logger of another file redacts', () => {
    const logger = `import pino from 'pino';\nexport const logger = pino({ redact: ['email'] });`;
    assert.deepEqual(found({ '/site/a.ts': USE('./logger'), '/site/logger.ts': logger }), []);
    const plain = `import pino from 'pino';\nexport const logger = pino();`;
    assert.deepEqual(found({ '/site/a.ts': USE('./logger'), '/site/logger.ts': plain }), [
      "2 log-fields: Logs the user's e-mail address (pino)",
    ]);
  });

  it('says at the call what a wrapper does with what the call passes', () => {
    const track = `export const track = (e) => gtag('event', e);\nexport const ping = () => gtag('event', 'x');`;
    assert.deepEqual(
      found({
        '/site/a.ts': `import { ping, track } from './track';\nping();\ntrack('open');\ntrack(user.email);\n`,
        '/site/track.ts': track,
      }),
      ["4 analytics: Sends an event to Google Analytics (gtag) with the user's e-mail address"],
    );
    assert.deepEqual(
      found({ '/site/track.ts': track }).map((line) => line.slice(0, 12)),
      ['1 analytics:', '2 analytics:'],
    );
  });

  it('says in the file of the wrapper what it does anyway, and only there', () => {
    const texts = {
      '/site/a.ts': `import { setCookie } from './cookies';\nsetCookie('theme', 'dark');\n`,
      '/site/cookies.ts':
        'export function setCookie(name: string, value: string) {\n  document.cookie = `${name}=${value}`;\n}\n',
    };
    assert.deepEqual(found(texts), []);
    const { '/site/cookies.ts': own } = texts;
    assert.deepEqual(found({ '/site/cookies.ts': own }), ['2 cookies: Sets a cookie (document.cookie)']);
  });

  it('looks through wrappers of wrappers, rest parameters and classes', () => {
    assert.deepEqual(
      found({
        '/site/server/a.ts': `import { audit } from './audit';\nimport { log } from './log';\nimport { Log } from './log';\naudit(user.email);\nlog.info('x', user.phone);\nnew Log().write(user.email);\naudit('start');\n`,
        '/site/server/audit.ts': `import { log } from './log';\nexport function audit(what) { log.info('audit', what); }`,
        '/site/server/log.ts': `export const log = { info(...args) { console.log(...args); } };\nexport class Log { write(x) { this.put(x); } put(x) { console.log(x); } }`,
      }),
      [
        "4 log-fields: Logs the user's e-mail address (console)",
        "5 log-fields: Logs the user's phone number (console)",
        "6 log-fields: Logs the user's e-mail address (console)",
      ],
    );
  });

  it('reads what a function of another file returns', () => {
    assert.deepEqual(
      found({
        '/site/server/a.ts': `import { line, safe } from './format';\nconsole.log(line(user.email));\nconsole.log(safe(user.email));\nconsole.log(line(count));\n`,
        '/site/server/format.ts': `export const line = (x) => 'user ' + x;\nexport const safe = (x) => 'https://x.example';`,
      }),
      ["2 log-fields: Logs the user's e-mail address (console)"],
    );
  });

  it('reads addresses, types and applications of other files', () => {
    assert.deepEqual(
      found({
        '/site/a.ts': `import { CDN, urls } from './config';\nfetch(CDN + '/x.js');\nfetch(urls.api);\n`,
        '/site/config.ts': `export const CDN = 'https://cdn.example';\nexport const urls = { api: 'https://api.example/x' };`,
      }),
      ['2 third-parties: Sends a request to cdn.example', '3 third-parties: Sends a request to api.example'],
    );
    assert.deepEqual(
      found({
        '/site/server/a.ts': `import type { Row, Alias } from './types';\nexport function f(row: Row, other: Alias) {\n  console.log(row);\n  console.log(other);\n}\n`,
        '/site/server/types.ts': `export interface Row { phone: string }\ninterface A { email: string }\nexport type { A as Alias };`,
      }),
      [
        "3 log-fields: Logs the user's phone number (console)",
        "4 log-fields: Logs the user's e-mail address (console)",
      ],
    );
    assert.deepEqual(
      found({
        '/site/a.ts': `import { app } from './app';\napp.get('/', (incoming, out) => out.cookie('a', '1'));\n`,
        '/site/app.ts': `import express from 'express';\nexport const app = express();`,
      }),
      ['2 cookies: Sets the cookie "a" (Express)'],
    );
  });

  it('does not take what another file makes for the real thing', () => {
    assert.deepEqual(
      found({
        '/site/a.ts': `import { fetch, gtag } from './own';\nfetch('https://x.example');\ngtag('event', 'x');\n`,
        '/site/own.ts': `export const fetch = (url) => queue.push(url);\nexport function gtag(...args) { console.debug(args); }`,
      }),
      [],
    );
  });

  it('counts a consent check inside the wrapper', () => {
    const files = inMemoryFiles({
      '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
      '/site/track.ts': `export function track(e) {\n  if (!hasConsent()) return;\n  gtag('event', e);\n}`,
    });
    const text = `import { track } from './track';\ntrack(user.email);\n`;
    const { judgments } = new Project({ root: '/site', files }).checkText('/site/a.ts', text);
    assert.deepEqual(
      judgments.map(({ practice }) => practice.gate),
      ['consent'],
    );
  });

  it('reads no other file when told so, nor from a file without imports of the project', () => {
    const texts = { '/site/a.ts': USE('./logger'), '/site/logger.ts': LOGGER };
    assert.deepEqual(found(texts, { crossFile: false }), [
      "2 log-fields: Logs the user's e-mail address (logger)",
    ]);
    const files = inMemoryFiles({
      '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
      ...texts,
    });
    const project = new Project({ root: '/site', files });
    project.checkText('/site/b.ts', `import x from 'winston';\nconsole.log(1);\n`);
    assert.deepEqual(
      files.reads.filter((file) => file.endsWith('.ts')),
      [],
    );
  });

  it('reads a file once while it stays as it is, and again when it has changed', () => {
    const files = inMemoryFiles({
      '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
      '/site/logger.ts': LOGGER,
    });
    const project = new Project({ root: '/site', files });
    const run = (name: string): string[] =>
      project.checkText(name, USE('./logger')).judgments.map(({ practice }) => practice.what);
    const reads = (): number => files.reads.filter((file) => file === '/site/logger.ts').length;
    run('/site/a.ts');
    assert.deepEqual(run('/site/b.ts'), ["Logs the user's e-mail address (winston)"]);
    assert.equal(reads(), 1);
    files.write('/site/logger.ts', LOGGER.replaceAll('winston', 'bunyan').replace('({})', '({ name: "x" })'));
    assert.deepEqual(run('/site/a.ts'), ["Logs the user's e-mail address (bunyan)"]);
    assert.equal(reads(), 2);
    files.write('/site/logger.ts', 'export const = ;');
    assert.deepEqual(run('/site/a.ts'), ["Logs the user's e-mail address (logger)"]);
  });

  it('sees what has changed behind a file that stays as it is', () => {
    const silent = `export function record(...args) { return args.length; }\nexport const a = 'https://a.example';\n`;
    const files = inMemoryFiles({
      '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
      '/site/server/audit.ts': `import { record } from './log';\nimport * as all from './events';\nexport function auditUser(x) {\n  record('new', x);\n  all.report(x);\n}\n`,
      '/site/server/log.ts': silent,
      '/site/server/events.ts': `export * from './none';\n`,
      '/site/server/none.ts': `export const none = 'https://a.example';\n`,
    });
    const project = new Project({ root: '/site', files });
    const run = (file: string): string[] =>
      project
        .checkText(file, `import { auditUser } from './audit';\nauditUser(person.email);\n`)
        .judgments.map(({ practice }) => practice.what);
    const both = (): string[][] => ['/site/server/a.ts', '/site/server/b.ts'].map(run);
    assert.deepEqual(both(), [[], []]);
    files.write('/site/server/log.ts', 'export function record(...args) { console.log(...args); }\n');
    const found = ["Logs the user's e-mail address (console)"];
    assert.deepEqual(both(), [found, found]);
    files.write('/site/server/log.ts', silent);
    assert.deepEqual(both(), [[], []]);
    files.write('/site/server/none.ts', 'export function report(x) { console.log(x); }\n');
    assert.deepEqual(both(), [found, found]);
  });

  for (const [title, importer, other] of [
    [
      'under a key that is worked out',
      "import { api } from './api';\napi.track(user.email);\n",
      "const key = 'tr' + 'ack';\nexport const api = { [key]: (x) => console.log(x) };\n",
    ],
    [
      'under another name of the importing file',
      "import { log } from './api';\nconst api = { track: log };\napi.track(user.email);\n",
      'export function log(x) { console.log(x); }\n',
    ],
    [
      'under another name of its own file',
      "import { track } from './api';\n\ntrack(user.email);\n",
      'function log(x) { console.log(x); }\nexport { log as track };\n',
    ],
    [
      'put into a field',
      "import { log } from './api';\nclass A { #say = log; save() { this.#say(user.email); } }\n",
      'export function log(x) { console.log(x); }\n',
    ],
  ] as const) {
    it(`finds what a function of another file does with what it is given: ${title}`, () => {
      const [first, ...others] = found({ '/site/a.js': importer, '/site/api.js': other });
      assert.match(first ?? '', /^[23] log-fields: Logs the user's e-mail address/);
      assert.deepEqual(others, []);
    });
  }
});
