#!/usr/bin/env node
// Committed so that npm links the command on a fresh install, before anything is built.
import { existsSync, statSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

// Loads faster from the second run on. Since Node 22.1.
module.enableCompileCache?.();
suitShortRuns();

const main = mainModule();
if (main === undefined) {
  process.stderr.write('privacy-policy: not built yet. Run "npm run build" in the repository first.\n');
  process.exitCode = 2;
} else {
  const { main: run } = await import(main);
  process.exitCode = await run(process.argv.slice(2));
}

/** The bundle, which is all that is published; in the repository, what it is made of where that is newer. */
function mainModule() {
  const [bundle, modules, compiled] = ['bundle/main.js', 'cli/main.js', '.tsbuildinfo'].map(
    (file) => new URL(`../dist/${file}`, import.meta.url),
  );
  const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const bundled = timeOf(bundle);
  if (bundled !== undefined && bundled >= (timeOf(compiled) ?? 0)) return bundle.href;
  return existsSync(modules) ? modules.href : undefined;
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
  v8.setFlagsFromString('--min-semi-space-size=32');
  v8.setFlagsFromString('--max-semi-space-size=32');
}
