// Installs the packages of a folder with a lockfile of its own, unless those of this very lockfile are there.
// Usage: node scripts/install-locked.mjs FOLDER [npm flags]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder, ...flags] = process.argv.slice(2);
const digest = createHash('sha256')
  .update(readFileSync(path.join(folder, 'package-lock.json')))
  .digest('hex');
const stamp = path.join(folder, 'node_modules/.digest-of-lockfile');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', ...flags], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, digest);
}
