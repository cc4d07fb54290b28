// Bundles the VS Code extension: dist/client.cjs and dist/server.cjs, which need no node_modules.
// Run by `npm run build`, after tsc.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Our modules load what is heavy by `const require = createRequire(import.meta.url)`. A CommonJS bundle has no
 * `import.meta`, but a `require` of its own: with that line left out, esbuild bundles what is required, and still
 * runs it only when it is asked for.
 */
const bundledRequire = {
  name: 'bundled-require',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:eslint-plugin|server)[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('createRequire')) return undefined;
      const contents = text
        .replace(/^import \{ createRequire \} from 'node:module';$/m, '')
        .replace(/^const require = createRequire\(import\.meta\.url\);$/m, '');
      if (contents.includes('import.meta'))
        throw new Error(`${path} uses import.meta in a way that is not bundled`);
      return { contents, loader: 'js' };
    });
  },
};

await build({
  entryPoints: { client: 'client/dist/extension.js', server: 'server/dist/server.js' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The native parser is for the threads of `check`, which the extension has no part in.
  external: ['vscode', 'oxc-parser'],
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [bundledRequire],
});
