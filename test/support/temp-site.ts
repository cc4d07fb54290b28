import { TemporarySite } from './temporary-site.js';

/** Writes files into a new folder, outside any repository, and removes it afterwards. */
export async function withSite<T>(
  files: Record<string, string>,
  use: (root: string) => Promise<T> | T,
): Promise<T> {
  const site = new TemporarySite(files);
  try {
    return await use(site.root);
  } finally {
    site.remove();
  }
}
