/**
 * The text of a module without its `const require = createRequire(import.meta.url)`, by which our modules load what is
 * heavy: with that line left out, esbuild bundles what is required, and still runs it only when it is asked for.
 */
export function withoutCreateRequire(text) {
  return text
    .replace(/^import \{ createRequire \} from '(?:node:)?module';?$/m, '')
    .replace(/^const require = createRequire\(import\.meta\.url\);?$/m, '');
}
