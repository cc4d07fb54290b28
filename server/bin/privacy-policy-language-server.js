#!/usr/bin/env node
// Committed so that npm links the command on a fresh install, before anything is built.
import { existsSync } from 'node:fs';

const server = new URL('../dist/server.js', import.meta.url);
if (existsSync(server)) {
  await import(server.href);
} else {
  process.stderr.write(
    'privacy-policy-language-server: not built yet. Run "npm run build" in the repository first.\n',
  );
  process.exitCode = 2;
}
