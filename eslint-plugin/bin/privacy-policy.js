#!/usr/bin/env node
// Committed so that npm links the command on a fresh install, before anything is built.
import { existsSync } from 'node:fs';
import module from 'node:module';

// Loads faster from the second run on. Since Node 22.1.
module.enableCompileCache?.();

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { main: run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('privacy-policy: not built yet. Run "npm run build" in the repository first.\n');
  process.exitCode = 2;
}
