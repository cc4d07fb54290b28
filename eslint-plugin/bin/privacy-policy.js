#!/usr/bin/env node
// Committed so that npm links the command on a fresh install, before anything is built.
import { existsSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

// Loads faster from the second run on. Since Node 22.1.
module.enableCompileCache?.();
suitShortRuns();

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { main: run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('privacy-policy: not built yet. Run "npm run build" in the repository first.\n');
  process.exitCode = 2;
}

/**
 * A run lasts seconds, over much code that is each time a little different: by default V8 spends a third of that on
 * optimizing what is then used no more, so it is told to wait ten times as long. What threads make for one file is
 * garbage at the next: with more room for what is new, less of it is copied. Engines that came after these gain
 * nothing by the former, or know no such flag and would say so.
 */
function suitShortRuns() {
  if (process.versions.bun !== undefined) return;
  const [major] = process.versions.node.split('.');
  const later = { 20: '--interrupt-budget=1000000', 22: '--invocation-count-for-turbofan=30000' }[major];
  if (later !== undefined) v8.setFlagsFromString(later);
  v8.setFlagsFromString('--min-semi-space-size=16');
  v8.setFlagsFromString('--max-semi-space-size=32');
}
