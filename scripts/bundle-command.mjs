// Bundles the command line, eslint-plugin/dist/bundle: a few files load in half the time that hundreds take, in each
// of the threads. Run by `npm run build`, after tsc.
import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withoutCreateRequire } from './bundled-require.mjs';
import { writeThirdPartyLicenses } from './third-party-licenses.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = path.join(ROOT, 'eslint-plugin/dist/bundle');

const bundledRequire = {
  name: 'bundled-require',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]eslint-plugin[\\/]dist[\\/].*\.js$/ }, async ({ path: file }) => {
      return { contents: withoutCreateRequire(await readFile(file, 'utf8')), loader: 'js' };
    });
  },
};

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['eslint-plugin/dist/cli/main.js', 'eslint-plugin/dist/cli/check-worker.js'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Machine code, and the parsers that only files need which that does not read.
  external: ['oxc-parser', 'espree', '@typescript-eslint/typescript-estree', '@typescript-eslint/parser'],
  // For what is required of those.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [bundledRequire],
});
writeThirdPartyLicenses(metafile, path.join(OUT, 'THIRD-PARTY-LICENSES.txt'));
