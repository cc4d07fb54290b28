// Installs from apt what the tests start and is missing, where that is possible; says what to install elsewhere.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installChromium } from '../support/chromium.mjs';

/** Programs, and the packages of Debian and Ubuntu that bring them. */
const NEEDED = [
  { programs: ['nginx'], packages: ['nginx'] },
  { programs: ['apache2'], packages: ['apache2'] },
  { programs: ['logrotate'], packages: ['logrotate'] },
  { programs: ['augtool'], packages: ['augeas-tools'] },
  { programs: ['nvim'], packages: ['neovim'] },
  { programs: ['emacs'], packages: ['emacs-nox', 'elpa-eglot'] },
];
const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin'];

const missing = NEEDED.filter(
  ({ programs }) => !programs.every((name) => FOLDERS.some((folder) => existsSync(`${folder}/${name}`))),
).flatMap(({ packages }) => packages);

if (missing.length > 0) {
  const canInstall =
    process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!canInstall) {
    console.error(
      `The tests of test/system start real servers and editors. Missing: ${missing.join(', ')}.\n` +
        `Install them, for instance with: sudo apt-get install ${missing.join(' ')}`,
    );
    process.exit(1);
  }
  // Nothing that is installed here is to run as a service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (args) => execFileSync('apt-get', args, { stdio: 'inherit', env });
  run(['update']);
  run(['install', '--yes', '--no-install-recommends', ...missing]);
}

installChromium();
