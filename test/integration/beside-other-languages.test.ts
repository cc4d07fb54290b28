import assert from 'node:assert/strict';
import path from 'node:path';
import css from '@eslint/css';
import json from '@eslint/json';
import html from '@html-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import plugin from 'eslint-plugin-privacy-policy';
import { runCommand, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint>[0]>['overrideConfig'];

const FILES = {
  'PRIVACY.md': '# Privacy\n\nThis site does not use cookies. We share nothing with anyone.\n',
  'index.html': `<!doctype html>
<html lang="en">
<head>
<title>Shop</title>
<link rel="stylesheet" href="https://fonts.acme.example/a.css">
<!-- eslint-disable-next-line privacy-policy/third-parties -- privacy: agreed -->
<link rel="stylesheet" href="https://fonts.acme.example/b.css">
<style>
body { background: url(https://img.acme.example/a.png) }
</style>
</head>
<body onload="document.cookie = 'a=b'">
<img src="https://img.acme.example/b.png" alt="">
<script>
document.cookie = 'c=d';
</script>
<a href="https://img.acme.example/">A link</a>
</body>
</html>
`,
  'site.css': `@import url("https://fonts.acme.example/c.css");
/* eslint-disable-next-line privacy-policy/third-parties -- privacy: agreed */
a { background: url(https://img.acme.example/c.png) }
b { background: url(https://img.acme.example/d.png) }
i { background: url(/own.png) }
`,
  'vercel.json': `{
  "headers": [
    { "source": "/", "headers": [{ "key": "Set-Cookie", "value": "a=b" }] }
  ],
  "rewrites": [{ "source": "/own", "destination": "/other" }]
}
`,
};

const OTHERS = [
  {
    files: ['**/*.html'],
    plugins: { html },
    language: 'html/html',
    rules: { 'html/require-img-alt': 'error', 'html/require-lang': 'error' },
  },
  {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: { 'css/no-empty-blocks': 'error', 'css/no-duplicate-imports': 'error' },
  },
  {
    files: ['**/*.json'],
    plugins: { json },
    language: 'json/json',
    rules: { 'json/no-empty-keys': 'error' },
  },
];

/** What is said of each file, in order of position. */
function said(results: readonly { filePath: string; messages: readonly object[] }[]): string[] {
  return (results as readonly JsonResult[]).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, column, message }) =>
        `${path.basename(filePath)}:${line}:${column} ${ruleId} ${message.split(':')[0]}`,
    ),
  );
}

async function lint(root: string, config: readonly unknown[]): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config as Config });
  return said(await eslint.lintFiles(['**/*.{html,css,json}']));
}

const EXPECTED = [
  'index.html:5:1 privacy-policy/third-parties Loads fonts from fonts.acme.example',
  'index.html:9:20 privacy-policy/third-parties Loads an image from img.acme.example',
  `index.html:12:15 privacy-policy/cookies Sets the cookie "a" (document.cookie)`,
  'index.html:13:1 privacy-policy/third-parties Loads an image from img.acme.example',
  'index.html:15:1 privacy-policy/cookies Sets the cookie "c" (document.cookie)',
  'site.css:1:13 privacy-policy/third-parties Loads fonts from fonts.acme.example',
  'site.css:4:17 privacy-policy/third-parties Loads an image from img.acme.example',
  'vercel.json:3:67 privacy-policy/cookies Sets the cookie "a" (vercel.json)',
];

describe('beside html-eslint, @eslint/css and @eslint/json', () => {
  for (const [title, config] of [
    ['after them', [...OTHERS, ...plugin.configs.recommended]],
    ['before them', [...plugin.configs.recommended, ...OTHERS]],
    ['with languages of our own before them', [...plugin.configs.standalone, ...OTHERS]],
  ] as const) {
    it(`each finding is reported once, at its place: ${title}`, () =>
      withSite(FILES, async (root) => {
        assert.deepEqual(await lint(root, config), EXPECTED);
      }));
  }

  it('the command says the same', () =>
    withSite(FILES, async (root) => {
      const { out } = await runCommand(['check', '--format', 'json'], root);
      assert.deepEqual(said(JSON.parse(out) as JsonResult[]), EXPECTED);
    }));

  it("the others' rules go on running", () =>
    withSite(
      {
        ...FILES,
        'index.html': FILES['index.html'].replace(' alt=""', ''),
        'site.css': 'a {}\n',
        'vercel.json': '{ "": 1 }\n',
      },
      async (root) => {
        const found = await lint(root, [...OTHERS, ...plugin.configs.recommended]);
        assert.deepEqual(
          found.filter((line) => !line.includes('privacy-policy/')).map((line) => line.split(' ')[1]),
          ['html/require-img-alt', 'css/no-empty-blocks', 'json/no-empty-keys'],
        );
      },
    ));
});
