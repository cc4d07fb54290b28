// Finds Chromium, or installs it from apt where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What it needs to run as root in a container, and to ask nobody for anything of its own accord. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string} path of the executable; throws an error that says what to install */
export function installChromium() {
  return findChromium() ?? fromApt();
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of BROWSERS) {
      if (existsSync(path.join(folder, name))) return path.join(folder, name);
    }
  }
  return undefined;
}

function fromApt() {
  if (process.getuid?.() === 0) {
    console.log('Installing chromium ...');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  }
  const browser = findChromium();
  if (browser === undefined) {
    throw new Error(
      'Chromium is needed: install it, or name its executable in the environment variable CHROMIUM.',
    );
  }
  return browser;
}
