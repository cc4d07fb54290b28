import type { FileSystem, ReadResult } from './file-system.js';

/** A file system that looks at each folder, and if told so at each file, once until it is told to look again. */
export class ListedFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #lists = new Map<string, string[]>();
  readonly #stamps: Map<string, string | null> | null;

  constructor(files: FileSystem, { areStill = false } = {}) {
    this.#files = files;
    this.#stamps = areStill ? new Map() : null;
  }

  refresh(): void {
    this.#lists.clear();
    this.#stamps?.clear();
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
    if (!this.#stamps) return this.#files.stamp(path);
    let stamp = this.#stamps.get(path);
    if (stamp === undefined) this.#stamps.set(path, (stamp = this.#files.stamp(path)));
    return stamp;
  }
}
