// Installs what a folder of tests needs beside the project, unless the packages of its very lockfile are there.
//   node scripts/install-locked.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(process.argv[2] ?? '.');
const lockfile = readFileSync(path.join(folder, 'package-lock.json'));
const digest = createHash('sha256').update(lockfile).digest('hex');
const stamp = path.join(folder, 'node_modules/.digest-of-lockfile');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const options = ['--no-fund', '--no-audit', '--legacy-peer-deps', '--ignore-scripts', '--loglevel=error'];
  const npm = (stdio, ...args) =>
    execFileSync('npm', [...args, ...options], { cwd: folder, stdio, shell: process.platform === 'win32' });
  try {
    npm('ignore', 'ci');
  } catch {
    // A lockfile that was written where a registry lacks the packages of other platforms is refused by `npm ci`.
    npm('inherit', 'install', '--no-save');
  }
  writeFileSync(stamp, digest);
}
