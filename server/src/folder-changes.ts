import { lstatSync } from 'node:fs';
import path from 'node:path';
import { isExamined, walkSources } from 'eslint-plugin-privacy-policy/api';
import type { DiskChange } from './updates.js';

/** Files of a folder that has appeared which are told of one by one; of a larger one, the workspace is looked at anew. */
export const MAX_FOLDER = 1000;

/**
 * The changes with those of every file in a folder that came or went as a whole: an editor tells of that folder alone.
 *
 * @param known the files that are looked at
 */
export function withFilesOfFolders(
  changes: readonly DiskChange[],
  known: readonly string[],
): { changes: DiskChange[]; isMore: boolean } {
  const kinds = new Map<string, DiskChange['kind']>();
  let isMore = false;
  for (const { path: changed, kind } of changes) {
    if (kind === 'changed' || isExamined(changed)) continue;
    const files =
      kind === 'created' ? filesIn(changed) : known.filter((one) => one.startsWith(changed + path.sep));
    isMore ||= files.length > MAX_FOLDER;
    for (const file of files) kinds.set(file, kind);
  }
  // What is told of a file itself counts.
  for (const { path: changed, kind } of changes) kinds.set(changed, kind);
  return { changes: [...kinds].map(([changed, kind]) => ({ path: changed, kind })), isMore };
}

/** Nothing for what is no folder, or a link to one; of a large one a part. */
function filesIn(folder: string): string[] {
  const files: string[] = [];
  try {
    if (!lstatSync(folder).isDirectory()) return files;
  } catch {
    return files;
  }
  for (const found of walkSources(folder)) {
    files.push(...found);
    if (files.length > MAX_FOLDER) break;
  }
  return files;
}
