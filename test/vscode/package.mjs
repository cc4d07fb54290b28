// Packages the extension as it is published:
//   node test/vscode/package.mjs [--target TARGET | --all] [FILE.vsix]
// For a target, such as linux-x64, with the native parser of that platform; without one for every platform, where
// scripts are then parsed by TypeScript's parser, to the same answers. `--all` packages each.
// Prints sizes, and fails when one is larger than a download should be.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOLS = path.join(ROOT, '.cache/vsce');
const BINDINGS = path.join(ROOT, '.cache/bindings');
const DIST = path.join(ROOT, 'dist');
/** The newest that runs on Node 20. */
const VSCE = '@vscode/vsce@3.9.2';
const MAX_MEGABYTES = 10;

/** Names that VS Code gives to platforms, and the native parser to its libraries. */
const TARGETS = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'linux-armhf': 'linux-arm-gnueabihf',
  'alpine-x64': 'linux-x64-musl',
  'alpine-arm64': 'linux-arm64-musl',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
  'win32-arm64': 'win32-arm64-msvc',
};

/** The target of this machine; undefined where no library is published for it. */
export function ownTarget() {
  const target = `${process.platform}-${process.arch}`;
  return target in TARGETS ? target : undefined;
}

/**
 * @param {{ target?: string, file?: string }} [options]
 * @returns {string} absolute path of the package
 */
export function packageExtension({ target, file } = {}) {
  const name = target === undefined ? 'privacy-policy-lint' : `privacy-policy-lint-${target}`;
  const out = path.resolve(file ?? path.join(ROOT, `.cache/${name}.vsix`));
  const vsce = path.join(TOOLS, 'node_modules/@vscode/vsce/vsce');
  if (!existsSync(vsce)) install(TOOLS, VSCE);
  removeLibraries();
  if (target !== undefined) {
    const library = libraryOf(target);
    copyFileSync(library, path.join(DIST, path.basename(library)));
  }
  try {
    const fixed = ['package', '--no-dependencies', '--skip-license', '--out', out];
    // What is bundled needs no node_modules, and what is no part of the extension is left out by .vscodeignore.
    run(process.execPath, [vsce, ...fixed, ...(target === undefined ? [] : ['--target', target])], ROOT);
  } finally {
    removeLibraries();
  }
  const megabytes = statSync(out).size / 1e6;
  console.log(`${path.relative(process.cwd(), out)}: ${megabytes.toFixed(1)} MB`);
  if (megabytes > MAX_MEGABYTES) throw new Error(`The package is larger than ${MAX_MEGABYTES} MB.`);
  return out;
}

/** The native parser's library for a platform, of the version that is installed here. */
function libraryOf(target) {
  const platform = TARGETS[target];
  if (platform === undefined) throw new Error(`There is no native parser for ${target}.`);
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/oxc-parser/package.json'), 'utf8'),
  );
  const name = `@oxc-parser/binding-${platform}`;
  const file = `node_modules/${name}/parser.${platform}.node`;
  if (existsSync(path.join(ROOT, file))) return path.join(ROOT, file);
  const folder = path.join(BINDINGS, `${platform}-${version}`);
  // It is for another platform than this.
  if (!existsSync(path.join(folder, file))) install(folder, '--force', `${name}@${version}`);
  return path.join(folder, file);
}

function removeLibraries() {
  for (const name of readdirSync(DIST)) if (name.endsWith('.node')) rmSync(path.join(DIST, name));
}

function install(folder, ...what) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true }));
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...what], folder);
}

function run(command, options, cwd) {
  execFileSync(command, options, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { target: { type: 'string' }, all: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const targets = values.all ? [undefined, ...Object.keys(TARGETS)] : [values.target];
  for (const target of targets) packageExtension({ target, file: positionals[0] });
}
