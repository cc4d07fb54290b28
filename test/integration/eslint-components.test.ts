import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import astro from 'eslint-plugin-astro';
import plugin from 'eslint-plugin-privacy-policy';
import svelte from 'eslint-plugin-svelte';
import vue from 'eslint-plugin-vue';
import { runCommand, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint10>[0]>['overrideConfig'];

const HOSTS = { 'ESLint 9': ESLint9 as unknown as typeof ESLint10, 'ESLint 10': ESLint10 };

const FILES = {
  'PRIVACY.md': '# Privacy\n\nThis site does not use cookies. We share nothing with anyone.\n',
  'a.vue': `<script setup>
const src = 'https://img.acme.example/a.png';
document.cookie = 'a=b';
</script>
<template>
  <img :src="src">
  <!-- eslint-disable-next-line privacy-policy/third-parties -- agreed -->
  <iframe src="https://video.acme.example/"></iframe>
</template>
`,
  'a.svelte': `<script>
  let src = 'https://img.acme.example/a.png';
  document.cookie = 'a=b';
</script>
{#if src}<img {src} alt="">{/if}
<!-- eslint-disable-next-line privacy-policy/third-parties -- agreed -->
<iframe title="" src="https://video.acme.example/"></iframe>
`,
  'a.astro': `---
const src = 'https://img.acme.example/a.png';
---
<img src={src}>
<script>
  document.cookie = 'a=b';
</script>
`,
};

const SET_UPS: Record<string, unknown[]> = {
  'the plugins of the frameworks': [
    ...vue.configs['flat/base'],
    ...(svelte.configs as Record<string, object[]>)['base']!,
    ...(astro.configs as unknown as Record<string, object[]>)['flat/base']!,
    ...plugin.configs.recommended,
  ],
  'our own languages': plugin.configs.standalone,
};

const brief = (results: readonly { filePath: string; messages: JsonResult['messages'] }[]): unknown[] =>
  results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => [
      path.basename(filePath),
      ...messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`),
    ])
    .sort();

for (const [version, ESLint] of Object.entries(HOSTS)) {
  describe(`${version} and components`, () => {
    for (const [name, config] of Object.entries(SET_UPS)) {
      it(`says with ${name} what the command says`, () =>
        withSite(FILES, async (root) => {
          const eslint = new ESLint({
            cwd: root,
            overrideConfigFile: true,
            overrideConfig: config as Config,
          });
          const linted = brief(await eslint.lintFiles(['**/*.{vue,svelte,astro}']));
          const run = await runCommand(['check', '--format', 'json'], root);
          assert.deepEqual(linted, brief(JSON.parse(run.out) as JsonResult[]));
          assert.deepEqual(
            linted.map((row) => (row as string[]).length - 1),
            [2, 2, 2],
          );
        }));
    }
  });
}
