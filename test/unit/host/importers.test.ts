import assert from 'node:assert/strict';
import { Importers } from '#plugin/host/importers.js';
import { ModulePaths } from '#plugin/host/module-paths.js';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const REQUEST = `export async function trace() {
  const answer = await fetch('https://trace.acme.example/');
  return answer.text();
}
`;

/** Whether a request in `/site/lib/trace.ts` is held to be the browser's, beside the other files. */
function isJudged(others: Record<string, string>, text = REQUEST): boolean {
  const file = '/site/lib/trace.ts';
  const files = inMemoryFiles({
    '/site/PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
    '/site/.git/HEAD': '',
    [file]: text,
    ...others,
  });
  const { judgments } = new Project({ root: '/site', files }).checkText(file, text);
  assert.equal(judgments.length, 1);
  return judgments[0]!.practice.judged;
}

const SERVER = `import { Hono } from 'hono';\nimport { trace } from './trace';\n`;

describe('host/importers', () => {
  for (const [title, others] of Object.entries<Record<string, string>>({
    'by a file with a package of servers': { '/site/lib/app.ts': SERVER },
    'by a file that only such a one imports': {
      '/site/lib/app.ts': `import express from 'express';\nimport { help } from './help.js';\n`,
      '/site/lib/help.ts': `export { trace as help } from './trace.js';\n`,
    },
    'by such a one, in a circle': {
      '/site/lib/app.ts': `${SERVER}import './help';\n`,
      '/site/lib/help.ts': `import './trace';\nimport './app';\n`,
    },
    "beside a test and a page's types": {
      '/site/lib/app.ts': SERVER,
      '/site/test/trace.ts': `import { trace } from '../lib/trace';\n`,
      '/site/lib/view.tsx': `import type { Trace } from './trace';\n`,
    },
    'by a route and a page of Next.js': {
      '/site/app/report/route.ts': `import { trace } from '../../lib/trace';\n`,
      '/site/app/(shop)/page.tsx': `import { trace } from '../../lib/trace';\n`,
    },
    'by what says that it runs on the server': {
      '/site/lib/actions.ts': `// Called by forms.\n'use server';\nimport { trace } from './trace';\n`,
    },
    'by a module that only the server loads, by its name': {
      '/site/src/routes/+page.server.ts': `import { trace } from '../../lib/trace';\n`,
    },
  })) {
    it(`tells that a script is imported ${title}`, () => {
      assert.equal(isJudged(others), false);
    });
  }

  for (const [title, others] of Object.entries<Record<string, string>>({
    'nobody imports': {},
    'only a test imports': { '/site/test/trace.test.ts': SERVER.replace('./', '../lib/') },
    'a component imports, too': {
      '/site/lib/app.ts': SERVER,
      '/site/lib/view.vue': `<script setup>\nimport { trace } from './trace';\n</script>\n`,
    },
    'a script with elements imports, too': {
      '/site/lib/app.ts': SERVER,
      '/site/lib/view.tsx': `import { trace } from './trace';\n`,
    },
    'a page of the browser imports': {
      '/site/app/page.tsx': `'use client';\nimport { trace } from '../lib/trace';\n`,
    },
    'a page outside the folder of Next.js imports': {
      '/site/src/page.tsx': `import { trace } from '../lib/trace';\n`,
    },
    'a script of the browser imports, too': {
      '/site/lib/app.ts': SERVER,
      '/site/lib/view.ts': `'use client';\nimport { trace } from './trace';\n`,
    },
    'a script of a folder called api imports': {
      '/site/src/api/client.ts': `import { trace } from '../../lib/trace';\n`,
    },
    'another file of the same name is imported for': {
      '/site/lib/app.ts': `import { Hono } from 'hono';\nimport { trace } from './other/trace';\n`,
      '/site/lib/other/trace.ts': 'export const trace = 1;\n',
    },
  })) {
    it(`leaves a script to the browser that ${title}`, () => {
      assert.equal(isJudged(others), true);
    });
  }

  it('reads a file again only when it changes', () => {
    const files = inMemoryFiles({
      '/site/.git/HEAD': '',
      '/site/a.ts': `import { b } from './b';\n`,
      '/site/b.ts': 'export const b = 1;\n',
      '/site/node_modules/c/index.js': `require('./b');\n`,
      '/site/b/index.ts': '',
    });
    const importers = new Importers(files, new ModulePaths(files), '/site');
    const names = (file: string): string[] | undefined => importers.of(file)?.map(({ filename }) => filename);
    assert.deepEqual(names('/site/b.ts'), ['/site/a.ts']);
    assert.deepEqual(names('/site/a.ts'), []);
    files.reads.length = 0;
    importers.refresh();
    assert.deepEqual(names('/site/a.ts'), []);
    assert.deepEqual(files.reads, []);
    files.write('/site/b.ts', `import './a';\nexport const b = 1;\n`);
    assert.deepEqual(names('/site/a.ts'), []);
    importers.refresh();
    assert.deepEqual(names('/site/a.ts'), ['/site/b.ts']);
  });
});
