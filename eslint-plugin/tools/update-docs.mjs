// Writes what is derived from the rules: the table in README.md and the published schema of privacy-promises.yml.
//   node eslint-plugin/tools/update-docs.mjs [--check]
// With --check nothing is written; exit code 1 tells that something is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { PROMISES_SCHEMA } from '../dist/data/promises-schema.js';
import plugin from '../dist/index.js';

const fromRoot = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** @type {Record<string, (current: string) => string>} What each generated file should hold. */
const GENERATED = {
  'README.md': (current) => {
    const rows = Object.entries(plugin.rules).map(
      ([name, { meta }]) => `| [${name}](eslint-plugin/docs/rules/${name}.md) | ${meta.docs.description}. |`,
    );
    const table = ['| rule | what it does |', '| --- | --- |', ...rows].join('\n');
    return current.replace(
      /(<!-- rules: begin[^>]*-->\n)[\s\S]*?(<!-- rules: end -->)/,
      (_, begin, end) => `${begin}\n${table}\n\n${end}`,
    );
  },
  'eslint-plugin/schema/privacy-promises.schema.json': () => JSON.stringify(PROMISES_SCHEMA),
};

const check = process.argv.includes('--check');
for (const [name, generate] of Object.entries(GENERATED)) {
  const file = fromRoot(name);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const options = await prettier.resolveConfig(file);
  const wanted = await prettier.format(generate(current), { ...options, filepath: file });
  if (wanted === current) continue;
  if (check) {
    console.error(`${name} is out of date: run "npm run update-docs".`);
    process.exitCode = 1;
  } else writeFileSync(file, wanted);
}
