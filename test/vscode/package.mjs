// Packages the extension as it is published:
//   node test/vscode/package.mjs [FILE.vsix]
// Prints its size, and fails when it is larger than a download should be.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOLS = path.join(ROOT, '.cache/vsce');
/** The newest that runs on Node 20. */
const VSCE = '@vscode/vsce@3.9.2';
const MAX_MEGABYTES = 10;

/** @returns {string} absolute path of the package */
export function packageExtension(file = path.join(ROOT, '.cache/privacy-policy-lint.vsix')) {
  const vsce = path.join(TOOLS, 'node_modules/@vscode/vsce/vsce');
  if (!existsSync(vsce)) {
    mkdirSync(TOOLS, { recursive: true });
    writeFileSync(path.join(TOOLS, 'package.json'), JSON.stringify({ private: true }));
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', VSCE], TOOLS);
  }
  // What is bundled needs no node_modules, and what is no part of the extension is left out by .vscodeignore.
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--skip-license', '--out', file], ROOT);
  const megabytes = statSync(file).size / 1e6;
  console.log(`${path.relative(process.cwd(), file)}: ${megabytes.toFixed(1)} MB`);
  if (megabytes > MAX_MEGABYTES) throw new Error(`The package is larger than ${MAX_MEGABYTES} MB.`);
  return file;
}

function run(command, options, cwd) {
  execFileSync(command, options, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) packageExtension(process.argv[2]);
