/** Files that are examined as JavaScript or TypeScript. */
const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/i;

/** Whether a file is one that the engine reads, by its name. */
export function isSourceFile(filename: string): boolean {
  return SOURCE.test(filename);
}
