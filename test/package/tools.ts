import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPO } from '../support/expected.js';

/** The folder whose lockfile names what these tests need beside the project. */
export const TOOLS = path.join(REPO, 'test/package');

const require = createRequire(path.join(TOOLS, 'package.json'));

/** Loads a package of that folder. */
export async function load<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as T;
}

/** Absolute path of a file of a package of that folder. */
export function fileOf(name: string): string {
  return require.resolve(name);
}

/** Absolute path of a program that a package of that folder brings. */
export function program(name: string): string {
  return path.join(TOOLS, 'node_modules/.bin', name);
}

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program to its end; without colors, and without what the surrounding run of npm has set. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Run {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|FORCE_COLOR|NODE_OPTIONS|INIT_CWD)/.test(name),
  );
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env },
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** The browser: the one that is installed, or one from apt. */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const support = pathToFileURL(path.join(REPO, 'test/support/chromium.mjs')).href;
  const { installChromium, CHROMIUM_FLAGS } = (await import(support)) as {
    installChromium(): string;
    CHROMIUM_FLAGS: string[];
  };
  return { executablePath: installChromium(), args: CHROMIUM_FLAGS };
}
