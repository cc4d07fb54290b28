import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Writes files into a new folder, outside any repository, and removes it afterwards. */
export async function withSite<T>(
  files: Record<string, string>,
  use: (root: string) => Promise<T> | T,
): Promise<T> {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'privacy-policy-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
