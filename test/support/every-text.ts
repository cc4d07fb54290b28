import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '#plugin/engine/file-kinds.js';
import { nodeFileSystem, type FileSystem } from '#plugin/host/file-system.js';
import { REPO } from './expected.js';
import { inMemoryFiles } from './in-memory-files.js';
import { MARK, PROGRAMS_FOLDER, programsIn } from './programs-in.js';

/** A text that the analysis is tried on, and the disk on which those lie that it imports. */
export interface TriedText {
  file: string;
  text: string;
  disk: FileSystem;
}

/** Every text of fixtures, programs and documentation that the analysis is tried on, by where it stands. */
export const TRIED: readonly (readonly [where: string, texts: () => TriedText[]])[] = [
  ...['test/fixtures', 'test/oracle/programs'].map(
    (folder) => [folder, () => textsIn(path.join(REPO, folder))] as const,
  ),
  ...readdirSync(PROGRAMS_FOLDER)
    .filter((name) => name !== 'README.md')
    .map((name) => [`the programs of ${name}`, () => programs(path.join(PROGRAMS_FOLDER, name))] as const),
  ['the examples of the pages of the rules', () => examples(path.join(REPO, 'eslint-plugin/docs/rules'))],
];

function textsIn(folder: string): TriedText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules') && kindOf(file) !== null)
    .map((file) => ({ file, text: readFileSync(file, 'utf8'), disk: nodeFileSystem }));
}

function programs(page: string): TriedText[] {
  return programsIn(readFileSync(page, 'utf8')).flatMap(({ files }) => {
    const texts = Object.fromEntries(files.map(({ file, code }) => [file, code.replace(MARK, '')]));
    const disk = inMemoryFiles({ '/site/.git/HEAD': '', ...texts });
    return Object.entries(texts).map(([file, text]) => ({ file, text, disk }));
  });
}

function examples(folder: string): TriedText[] {
  return readdirSync(folder).flatMap((page) => {
    const text = readFileSync(path.join(folder, page), 'utf8');
    return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, language, code]) => {
      const file = `/site/example.${language}`;
      return kindOf(file) === null ? [] : [{ file, text: code!, disk: inMemoryFiles({ [file]: code! }) }];
    });
  });
}
