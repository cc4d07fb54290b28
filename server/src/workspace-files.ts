import { realpathSync } from 'node:fs';
import path from 'node:path';
import { nodeFileSystem, type FileSystem, type ReadResult } from 'eslint-plugin-privacy-policy/api';
import type { OpenDocuments } from './open-documents.js';

/**
 * The workspace as its user sees it: unsaved buffers before the disk, and nothing outside the workspace folders,
 * not even through a link.
 */
export class WorkspaceFiles implements FileSystem {
  readonly #open: Pick<OpenDocuments, 'get' | 'all'>;
  readonly #disk: FileSystem;
  #folders: readonly string[] = [];
  #realFolders: readonly string[] = [];

  constructor(open: Pick<OpenDocuments, 'get' | 'all'>, disk: FileSystem = nodeFileSystem) {
    this.#open = open;
    this.#disk = disk;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#realFolders = folders.map((folder) => realPath(folder) ?? folder);
  }

  read(file: string): ReadResult {
    const buffer = this.#buffer(file);
    if (buffer !== undefined) return { text: buffer.document.getText() };
    if (this.#isOnDisk(file)) return this.#disk.read(file);
    return { error: 'missing', detail: 'it is not in a workspace folder' };
  }

  list(folder: string): string[] {
    const names = this.#isOnDisk(folder) ? this.#disk.list(folder) : [];
    const unsaved = this.#open
      .all()
      .filter((file) => path.dirname(file.path) === folder && isInside(file.path, this.#folders))
      .map((file) => path.basename(file.path))
      .filter((name) => !names.includes(name));
    return unsaved.length === 0 ? names : [...names, ...unsaved];
  }

  stamp(file: string): string | null {
    const buffer = this.#buffer(file);
    if (buffer !== undefined) return `open:${buffer.serial}:${buffer.document.version}`;
    return this.#isOnDisk(file) ? this.#disk.stamp(file) : null;
  }

  /** UTF-16 units of an unsaved text; 0 where there is none. */
  bufferLength(file: string): number {
    const document = this.#buffer(file)?.document;
    return document === undefined ? 0 : document.offsetAt({ line: document.lineCount, character: 0 });
  }

  #buffer(file: string) {
    return isInside(file, this.#folders) ? this.#open.get(file) : undefined;
  }

  #isOnDisk(file: string): boolean {
    if (!isInside(file, this.#folders)) return false;
    const real = realPath(file);
    return real !== null && isInside(real, this.#realFolders);
  }
}

/** Whether a path is one of the folders or lies below one. */
export function isInside(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const relative = path.relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  });
}

function realPath(file: string): string | null {
  try {
    return realpathSync.native(file);
  } catch {
    return null;
  }
}
