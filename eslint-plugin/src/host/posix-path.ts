import path from 'node:path';

/** A path with forward slashes, as messages and globs have it. */
export function toPosix(relative: string): string {
  return relative.split(path.sep).join('/');
}
