// Installs the neighbours unless those of this very lockfile are there.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const at = (path) => new URL(path, import.meta.url);
const digest = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
const stamp = at('node_modules/.digest-of-lockfile');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  execSync('npm ci --no-fund --no-audit --legacy-peer-deps', { cwd: at('.'), stdio: 'inherit' });
  writeFileSync(stamp, digest);
}
