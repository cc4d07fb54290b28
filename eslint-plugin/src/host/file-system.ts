import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file read comes to: its text, or why there is none. */
export type ReadResult = { text: string } | { error: 'missing' | 'unreadable'; detail: string };

/** The only way to the disk; the server puts unsaved editor buffers before it. */
export interface FileSystem {
  read(path: string): ReadResult;
  /** Names in a folder; empty when it cannot be listed. */
  list(folder: string): string[];
  /** Changes whenever the file may have changed; null when there is no such file. */
  stamp(path: string): string | null;
}

export const nodeFileSystem: FileSystem = {
  read(path) {
    try {
      return { text: decode(readFileSync(path)) };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? { error: 'missing', detail: message }
        : { error: 'unreadable', detail: message };
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  stamp(path) {
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats?.isFile() ? `${stats.mtimeMs}:${stats.size}` : null;
    } catch {
      // In a folder that may not be entered, nothing is known to be.
      return null;
    }
  },
};

/** UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text: editors and ESLint count without. */
function decode(bytes: Buffer): string {
  const isSwapped = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  if (isSwapped) return Buffer.from(bytes).swap16().toString('utf16le', 2);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** Writes a file that must not exist yet; returns why it could not be written, or null. */
export function writeNewFile(path: string, text: string): string | null {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? 'it exists already'
      : (error as Error).message;
  }
}

/** Writes a file, and the folders it lies in; returns why it could not be written, or null. */
export function writeFile(file: string, text: string): string | null {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
