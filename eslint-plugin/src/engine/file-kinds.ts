import path from 'node:path';
import picomatch from 'picomatch';
import { FILE_KINDS, type FileKind } from '../data/file-kinds.js';

const TESTS = FILE_KINDS.map(({ kind, files }) => ({
  kind,
  test: picomatch([...files], { dot: true, nocase: true }),
}));
const byEnd = new Map<string, FileKind | null>();

/** What a file is, by its name; null for one that is not examined. */
export function kindOf(filename: string): FileKind | null {
  // Most files are known by their extension, and there are many of them.
  const extension = path.extname(filename);
  if (!BY_EXTENSION.has(extension)) return matching(filename);
  let kind = byEnd.get(extension);
  if (kind === undefined) byEnd.set(extension, (kind = matching(`file${extension}`)));
  return kind;
}

/** Extensions that tell everything: no file is known by a name of its own that ends so. */
const BY_EXTENSION = new Set(
  FILE_KINDS.flatMap(({ files }) => files)
    .map((glob) => /^\*\*\/\*\.\{([\w,]+)\}$/.exec(glob)?.[1])
    .flatMap((list) => list?.split(',') ?? [])
    .map((extension) => `.${extension}`),
);

function matching(filename: string): FileKind | null {
  const posix = filename.replaceAll('\\', '/');
  return TESTS.find(({ test }) => test(posix))?.kind ?? null;
}

/** Whether a file is one that the engine reads, by its name. */
export function isExamined(filename: string): boolean {
  return kindOf(filename) !== null;
}
