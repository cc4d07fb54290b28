import type { FileSystem, ReadResult } from './file-system.js';

/** A file system that lists each folder once until it is told to look again. */
export class ListedFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #lists = new Map<string, string[]>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  refresh(): void {
    this.#lists.clear();
  }

  read(path: string): ReadResult {
    return this.#files.read(path);
  }

  list(folder: string): string[] {
    let names = this.#lists.get(folder);
    if (names === undefined) this.#lists.set(folder, (names = this.#files.list(folder)));
    return names;
  }

  stamp(path: string): string | null {
    return this.#files.stamp(path);
  }
}
