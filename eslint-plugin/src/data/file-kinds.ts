/** What a file is, and so how it is read. */
export type FileKind = 'script' | 'html';

/**
 * The kinds of files that are examined, by name, as globs; of several kinds the first counts.
 * Where a name alone does not tell, the text is asked as well: see engine/file-kinds.ts.
 */
export const FILE_KINDS: readonly { kind: FileKind; files: readonly string[] }[] = [
  { kind: 'script', files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'] },
  { kind: 'html', files: ['**/*.{html,htm,xhtml}'] },
];
