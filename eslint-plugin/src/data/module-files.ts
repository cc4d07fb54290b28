/**
 * Extensions of source files, in the order in which bundlers and TypeScript try them.
 * https://www.typescriptlang.org/docs/handbook/modules/reference.html#file-extension-substitution
 */
export const CODE_EXTENSIONS: readonly string[] = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.d.ts',
];

/** Where the source of a built file lies by custom, the file itself first. */
export function sourcesOfBuilt(target: string): string[] {
  const plain = target.replace(/\.d\.[cm]?ts$|\.[cm]?js$/, '');
  const source = plain
    .replace(/^(?:\.\/)?(?:dist|build|lib|out)\//, './src/')
    .replace(/^(\.\/src\/)(?:esm|cjs)\//, '$1');
  return [...new Set([target, plain, source])];
}
