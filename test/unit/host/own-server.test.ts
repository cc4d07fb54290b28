import assert from 'node:assert/strict';
import { mayHaveServer, namedScripts } from '#plugin/host/own-server.js';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const PLAIN = '{ "dependencies": { "preact": "10" }, "devDependencies": { "vite": "8" } }';

/** The verdicts of each finding and listed practice of a file, with its kind. */
function verdicts(policy: string, file: string, text: string, others: Record<string, string> = {}): string[] {
  const files = inMemoryFiles({
    '/site/.git/HEAD': '',
    '/site/PRIVACY.md': policy,
    '/site/package.json': PLAIN,
    [file]: text,
    ...others,
  });
  const project = new Project({ root: '/site', files, preset: 'strict' });
  return project
    .checkText(file, text)
    .judgments.map(({ practice, verdict }) => `${practice.kind}: ${verdict}`);
}

describe('mayHaveServer', () => {
  const cases: [string, Record<string, string>, boolean][] = [
    ['packages without one', { '/site/package.json': PLAIN }, false],
    ['no packages at all, so that nothing is known', { '/site/index.html': '' }, true],
    [
      'a package that receives requests',
      { '/site/package.json': '{ "dependencies": { "express": "5" } }' },
      true,
    ],
    ['a service in its place', { '/site/package.json': '{ "dependencies": { "firebase": "12" } }' }, true],
    ['a folder of functions', { '/site/package.json': PLAIN, '/site/functions/a.js': '' }, true],
    ['another language', { '/site/package.json': PLAIN, '/site/composer.json': '{}' }, true],
    [
      'a folder with packages of its own',
      { '/site/package.json': PLAIN, '/site/web/package.json': '{ "dependencies": { "koa": "3" } }' },
      true,
    ],
    [
      'a workspace',
      {
        '/site/package.json': '{ "workspaces": ["packages/*"] }',
        '/site/packages/back/package.json': '{ "name": "back", "dependencies": { "fastify": "5" } }',
      },
      true,
    ],
    ['a broken manifest', { '/site/package.json': '{ "dependencies": ["express"' }, false],
  ];
  for (const [name, files, expected] of cases) {
    it(name, () => {
      assert.equal(mayHaveServer('/site', inMemoryFiles({ '/site/.git/HEAD': '', ...files })), expected);
    });
  }

  it('the site is part of a repository with one', () => {
    const files = inMemoryFiles({
      '/repo/.git/HEAD': '',
      '/repo/api/package.json': '{ "dependencies": { "hono": "4" } }',
      '/repo/web/package.json': PLAIN,
    });
    assert.equal(mayHaveServer('/repo/web', files), true);
  });
});

describe('A denial of collecting', () => {
  const GENERAL = '# Privacy\n\nWe do not collect any personal information.\n';
  const NAMED = '# Privacy\n\nThis site does not collect email addresses.\n';
  const FIELD = 'export const Form = () => <input type="email" name="email" />;\n';
  const POSTED =
    'export const Form = () => <form method="post"><input type="email" name="email" /></form>;\n';

  const cases: [string, string, string, Record<string, string>, string][] = [
    ['in general, where only the page has the field', GENERAL, FIELD, {}, 'vague'],
    ['in general, where the form is sent', GENERAL, POSTED, {}, 'contradicted'],
    ['in general, beside a server', GENERAL, FIELD, { '/site/api/a.js': '' }, 'contradicted'],
    ['of the very datum', NAMED, FIELD, {}, 'contradicted'],
  ];
  for (const [name, policy, text, others, verdict] of cases) {
    it(`${name}: ${verdict}`, () => {
      assert.deepEqual(verdicts(policy, '/site/src/form.jsx', text, others), [`data-collection: ${verdict}`]);
    });
  }

  it('in general, of a page whose form names an address, and of one without any', () => {
    const page = (form: string): string => `<body>${form}<input type="email" name="email"></form></body>`;
    assert.deepEqual(verdicts(GENERAL, '/site/a.html', page('<form action="/signup">')), [
      'data-collection: contradicted',
    ]);
    assert.deepEqual(verdicts(GENERAL, '/site/a.html', page('<form action="#">')), [
      'data-collection: vague',
    ]);
    assert.deepEqual(verdicts(GENERAL, '/site/a.html', page('<form onsubmit="go()">')), [
      'data-collection: vague',
    ]);
  });

  it('in general, of the camera, which the page alone looks through', () => {
    const camera = 'const stream = await navigator.mediaDevices.getUserMedia({ video: true });\n';
    const send = "await fetch('/scan', { method: 'POST', body: grab(stream) });\n";
    assert.deepEqual(verdicts(GENERAL, '/site/src/scan.js', camera), ['data-collection: vague']);
    assert.deepEqual(verdicts(GENERAL, '/site/src/scan.js', camera + send), [
      'data-collection: contradicted',
    ]);
  });
});

describe('namedScripts', () => {
  it('are those that package.json names, but not to run the site', () => {
    const manifest = {
      main: 'lib/app.js',
      scripts: {
        start: 'node server.js',
        'start:worker': 'node tools/worker.mjs',
        dev: 'nodemon --exec node tools/dev.js',
        members: 'env $(cat .env | xargs) node scripts/members.js',
        postinstall: 'node ./scripts/icons.mjs && npx tool build',
        again: 'node server.js --check; node lib/app.js',
        odd: 7,
      },
    };
    const files = inMemoryFiles({ '/site/package.json': JSON.stringify(manifest) });
    const { building, running } = namedScripts('/site', files);
    assert.deepEqual(
      [[...building], [...running]],
      [
        ['/site/scripts/members.js', '/site/scripts/icons.mjs'],
        ['/site/server.js', '/site/tools/worker.mjs', '/site/tools/dev.js', '/site/lib/app.js'],
      ],
    );
  });

  it('print for those who run them, so that this is no log of the site', () => {
    const policy = '# Privacy\n\nWe do not collect any personal information.\n';
    const text = "import fs from 'fs';\nconsole.log(user.email);\n";
    const manifest = (name: string): Record<string, string> => ({
      '/site/package.json': `{ "scripts": { "${name}": "node scripts/a.js" } }`,
    });
    assert.deepEqual(verdicts(policy, '/site/scripts/a.js', text, manifest('members')), [
      'log-fields: disclosed',
    ]);
    assert.deepEqual(verdicts(policy, '/site/scripts/a.js', text, manifest('start')), [
      'log-fields: contradicted',
    ]);
    // In a folder of scripts beside a manifest, though none names it; unless the site's own code imports it.
    const other = {
      '/site/apps/web/package.json': '{}',
      '/site/apps/web/scripts/b.js': "import './fix/a.js';\n",
    };
    const file = '/site/apps/web/scripts/fix/a.js';
    assert.deepEqual(verdicts(policy, file, text, other), ['log-fields: disclosed']);
    assert.deepEqual(
      verdicts(policy, file, text, {
        ...other,
        '/site/apps/web/server.js': "require('./scripts/fix/a.js');\n",
      }),
      ['log-fields: contradicted'],
    );
    assert.deepEqual(verdicts(policy, '/site/assets/scripts/a.js', text, other), [
      'log-fields: contradicted',
    ]);
  });
});
