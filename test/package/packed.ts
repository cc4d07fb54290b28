import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { run } from './tools.js';

export interface Packed {
  name: string;
  /** Absolute path of the tarball. */
  file: string;
  /** Folder of the package in the repository. */
  folder: string;
}

let packed: Packed[] | undefined;
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-policy-packed-')));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Both packages as `npm publish` would send them; packed once a run. */
export function packages(): Packed[] {
  return (packed ??= ['eslint-plugin', 'server'].map((name) => {
    const { code, err } = run('npm', ['pack', '--pack-destination', folder], path.join(REPO, name));
    if (code !== 0) throw new Error(err);
    const file = readdirSync(folder).find((one) =>
      one.startsWith(name === 'server' ? 'privacy-policy-language-server-' : 'eslint-plugin-privacy-policy-'),
    );
    return { name, file: path.join(folder, file!), folder: path.join(REPO, name) };
  }));
}
