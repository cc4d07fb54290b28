/** ESLint without any rule on a folder, as a cold process: what `check` is measured against. */
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';

const eslint = new ESLint({
  cwd: process.argv[2]!,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'], linterOptions: { noInlineConfig: true } },
    { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser: parser as Linter.Parser } },
  ],
});
const results = await eslint.lintFiles(['.']);
console.log(`${results.length} files, ${results.filter((one) => one.fatalErrorCount > 0).length} unparsable`);
