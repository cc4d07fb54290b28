import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeFileSystem } from '../host/file-system.js';
import { toPosix } from '../host/posix-path.js';
import type { PolicyDocument } from '../model/index.js';
import { explainJson, explainText } from '../policy/explain.js';
import { readPolicy } from '../policy/index.js';
import { oneOf, parsed } from './arguments.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

const EXPLAIN_HELP = `privacy-policy explain: shows how a policy is read, clause by clause

Usage: privacy-policy explain [--format text|json] POLICY...

Exit code: 0 read, 2 could not be read.
`;

const OPTIONS = { format: { type: 'string', default: 'text' } } as const;

/** What a reviewer looks at first: each promise of a policy, and what could not be turned into one. */
function explain(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const format = oneOf(values.format, ['text', 'json'] as const, '--format');
  if (positionals.length === 0) throw new UsageError('name at least one policy file. See --help.');
  const documents = positionals.map((given) => documentAt(given, terminal));
  for (const document of documents) {
    for (const { message, severity, range } of document.problems) {
      const place = range === null ? '' : `:${range.startLine}:${range.startColumn}`;
      terminal.err(`${severity}: ${document.path}${place}: ${message}\n`);
    }
  }
  if (format === 'json') terminal.out(`${explainJson(documents)}\n`);
  else terminal.out(explainText(documents));
  return documents.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 2 : 0;
}

function documentAt(given: string, terminal: Terminal): PolicyDocument {
  const read = nodeFileSystem.read(path.resolve(terminal.cwd, given));
  if ('text' in read) return readPolicy({ path: toPosix(given), text: read.text });
  if (read.error === 'missing') throw new UsageError(`there is no such file: ${given}.`);
  throw new UsageError(`${given} cannot be read: ${read.detail}. Name a text file that you may read.`);
}

export { explain as run, EXPLAIN_HELP as help };
