import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';
import { briefly } from '../../../support/statements-of.js';

const COOKIES = 'denies store user.device.cookie';

/** A policy page of each format, and the statements with the places where they stand in it. */
const PAGES: readonly (readonly [path: string, lines: readonly string[], ...statements: string[]])[] = [
  [
    'privacy.mdx',
    [
      "import Note from './note';",
      'export const meta = { title: "We sell your data." };',
      '',
      '# Cookies',
      '',
      '<Note kind="info">',
      '',
      'We use no {thing.name} cookies.',
      '',
      '</Note>',
    ],
    `8:1 cookies ${COOKIES}`,
  ],
  [
    'page.tsx',
    [
      "import { Layout } from './layout';",
      'const text = "We sell your data.";',
      'export default function Page() {',
      '  const when = new Date();',
      '  return (',
      '    <Layout title="We sell your data.">',
      '      <h2 id="c">Cookies</h2>',
      "      <p className={styles.p}>We don't use{' '}<b>cookies</b>. {when}</p>",
      '      {/* We sell your data. */}',
      '    </Layout>',
      '  );',
      '}',
    ],
    `8:31 c ${COOKIES}`,
  ],
  [
    'Privacy.vue',
    [
      '<script setup>',
      "const a = 'We sell your data.';",
      '</script>',
      '<template>',
      '  <main><h2>Cookies</h2><p>We use no cookies {{ now }}.</p></main>',
      '</template>',
      '<style>p { color: red; }</style>',
    ],
    `5:28 cookies ${COOKIES}`,
  ],
  [
    'privacy.svelte',
    [
      '<script>let a = "We sell your data.";</script>',
      '<h2>Cookies</h2>',
      '{#if a}<p>We use no cookies.</p>{/if}',
    ],
    `3:11 cookies ${COOKIES}`,
  ],
  [
    'privacy.astro',
    [
      '---',
      "const a = 'We sell your data.';",
      '---',
      '<Layout><h2>Cookies</h2>',
      '<p>We use no cookies.</p></Layout>',
    ],
    `5:4 cookies ${COOKIES}`,
  ],
  [
    'privacy.html.erb',
    ['<% title "We sell your data." %>', '<p>We use no cookies.</p>'],
    `2:4 preamble ${COOKIES}`,
  ],
  [
    'privacy.twig',
    ['{% extends "base" %}{# We sell data. #}', '<p>We use no cookies.</p>'],
    `2:4 preamble ${COOKIES}`,
  ],
  [
    'privacy.php',
    ['<?php sell("We sell your data."); ?>', '<p>We use no cookies.</p>'],
    `2:4 preamble ${COOKIES}`,
  ],
  [
    'en.json',
    ['{ "title": "Cookies",', '  "text": "We use no <b>cookies</b>.\\nWe never \\"sell\\" your data." }'],
    `2:12 preamble ${COOKIES}`,
    '2:39 preamble denies sell user',
  ],
  [
    'en.yaml',
    ['title: Cookies', 'text: >', '  We use no cookies.', 'more: "We never sell your data."'],
    `3:3 preamble ${COOKIES}`,
    '4:8 preamble denies sell user',
  ],
  [
    'privacy.ts',
    [
      '// We sell your data.',
      "export const a = 'We use no cookies.';",
      'export const b = `We never sell ${x} your data.`;',
    ],
    `2:19 preamble ${COOKIES}`,
    '3:19 preamble denies sell user',
  ],
  [
    'page.tsx',
    [
      'export default () => (',
      '  <main>',
      '    {show && <p>We use no cookies.</p>}',
      '    <ul>{list.map((x) => (a < b ? <li key={x}>We never sell your data.</li> : null))}</ul>',
      '    <p>{`We keep no logs.`}</p>',
      '  </main>',
      ');',
    ],
    `3:17 preamble ${COOKIES}`,
    '4:47 preamble denies sell user',
    '5:10 preamble denies log user',
  ],
  [
    'privacy.astro',
    ['---', 'const a = 1;', '---', '{items.map((i) => <p>We use no cookies.</p>)}'],
    `4:22 preamble ${COOKIES}`,
  ],
  [
    'Privacy.vue',
    ['<template><p v-if="a < b">We use {{ "no" }} cookies.</p></template>'],
    `1:27 preamble ${COOKIES}`,
  ],
  [
    'privacy.svelte',
    ['<svelte:head><title>We sell your data.</title></svelte:head>', '<p>We use no {a}cookies.</p>'],
    `2:4 preamble ${COOKIES}`,
  ],
  [
    'privacy.njk',
    ['---', 'title: We sell your data.', '---', '{% block a %}<p>We use no cookies.</p>{% endblock %}'],
    `4:17 preamble ${COOKIES}`,
  ],
  [
    'en.json',
    ['{ "text": "Cookies\\nWe use no {{kind}} cookies.", "de": "Wir verwenden Cookies." }'],
    `1:21 preamble ${COOKIES}`,
  ],
  [
    'en.yml',
    ['text: |', '  We use no cookies.', '', '  We keep no logs.'],
    `2:3 preamble ${COOKIES}`,
    '4:3 preamble denies log user',
  ],
  [
    'privacy.ts',
    ["export const a = 'We do not ' +", "  'use cookies.';", "export const b = 'We keep no logs.';"],
    `1:19 preamble ${COOKIES}`,
    '3:19 preamble denies log user',
  ],
  [
    'privacy.adoc',
    ['= Privacy', '', '== Cookies', 'We use no cookies.', '', '* We keep no logs.'],
    `4:1 cookies ${COOKIES}`,
    '6:3 cookies denies log user',
  ],
];

describe('policy: pages written as code', () => {
  for (const [path, lines, ...expected] of PAGES) {
    it(path, () => {
      const { statements } = readPolicy({ path, text: lines.join('\n') });
      assert.deepEqual(
        statements.map(
          (statement) =>
            `${statement.startLine}:${statement.startColumn} ${statement.clause} ${briefly(statement)}`,
        ),
        expected,
      );
    });
  }
});
