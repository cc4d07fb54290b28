import path from 'node:path';
import type { FileSystem } from '#plugin/host/file-system.js';

/** A disk that holds only what the test puts on it; counts what is read. */
export function inMemoryFiles(
  texts: Record<string, string>,
): FileSystem & { reads: string[]; write(file: string, text: string | null): void } {
  const files = new Map(Object.entries(texts));
  const reads: string[] = [];
  const versions = new Map<string, number>();
  return {
    reads,
    write(file, text) {
      versions.set(file, (versions.get(file) ?? 0) + 1);
      if (text === null) files.delete(file);
      else files.set(file, text);
    },
    read(file) {
      reads.push(file);
      const text = files.get(file);
      return text === undefined ? { error: 'missing', detail: `no ${file}` } : { text };
    },
    list(folder) {
      const names = new Set<string>();
      for (const file of files.keys()) {
        const relative = path.relative(folder, file);
        if (relative !== '' && !relative.startsWith('..')) names.add(relative.split(path.sep)[0]!);
      }
      return [...names];
    },
    stamp: (file) => (files.has(file) ? String(versions.get(file) ?? 0) : null),
  };
}
