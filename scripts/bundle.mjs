// Bundles the VS Code extension: dist/client.cjs, dist/server.cjs and what the server's threads run, dist/thread.cjs,
// which need no node_modules. Run by `npm run build`, after tsc.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withoutCreateRequire } from './bundled-require.mjs';

/** Beside the bundles, for the scripts and the library that are found from there. */
const HERE = `require('node:url').pathToFileURL(__filename)`;

/** A CommonJS bundle has no `import.meta`, but a `require` of its own. */
const bundledRequire = {
  name: 'bundled-require',
  setup({ onLoad }) {
    const filter = /[\\/](?:(?:eslint-plugin|server)[\\/]dist|oxc-parser[\\/]src-js)[\\/].*\.js$/;
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!/createRequire|new URL\(/.test(text)) return undefined;
      const contents = withoutCreateRequire(text).replace(
        /new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/,
        `new URL('./$1.cjs', ${HERE})`,
      );
      if (contents.includes('import.meta'))
        throw new Error(`${path} uses import.meta in a way that is not bundled`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Of the native parser, what loads the library and reads its answer. The library itself lies beside the bundle, as
 * `parser.PLATFORM.node`, in the packages that carry one; see test/vscode/package.mjs.
 */
const nativeParser = {
  name: 'native-parser',
  setup({ onResolve, onLoad }) {
    const resolveDir = path.dirname(fileURLToPath(import.meta.resolve('oxc-parser')));
    onResolve({ filter: /^oxc-parser$/ }, () => ({ path: 'oxc-parser', namespace: 'native-parser' }));
    onLoad({ filter: /./, namespace: 'native-parser' }, () => ({
      contents: `
        import { parseSync as parse } from './bindings.js';
        import { wrap } from './wrap.js';
        export const parseSync = (...given) => wrap(parse(...given));`,
      resolveDir,
    }));
    onResolve({ filter: /^(?:\.\/parser\..*\.node|\.\/.*\.wasi\.cjs|@oxc-parser\/.*)$/ }, (found) => ({
      path: found.path,
      external: true,
    }));
    // It would download a library.
    onResolve({ filter: /webcontainer-fallback/ }, (found) => ({ path: found.path, external: true }));
  },
};

await build({
  entryPoints: {
    client: 'client/dist/extension.js',
    server: 'server/dist/server.js',
    thread: 'server/dist/thread.js',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [nativeParser, bundledRequire],
});
