import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchText, type Published } from '../host/fetch-text.js';
import { nodeFileSystem } from '../host/file-system.js';
import { promisesFileIn } from '../host/find-policy.js';
import { toPosix } from '../host/posix-path.js';
import { draftPromises, type Snapshot } from '../policy/draft-promises.js';
import { policyProse, readPolicy } from '../policy/index.js';
import { recordedSnapshot, withSnapshot, type Recorded } from '../policy/recorded-snapshot.js';
import { printable } from '../report/excerpt.js';
import { parsed } from './arguments.js';
import { put } from './check.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';
import { table } from '../data/table.js';

const SNAPSHOT_HELP = `privacy-policy snapshot: keeps a dated copy of a policy that is published elsewhere, and tells when that changes

Usage: privacy-policy snapshot [--update] [URL]

The first run stores the text beside privacy-promises.yml, and its address, date and hash in it. Every later run
fetches the policy again and shows what has changed; the copy is changed only by --update. Without URL, the recorded
address is asked. No other command touches the network.

Exit code: 0 stored or unchanged, 1 changed since, 2 could not run.
`;

const OPTIONS = { update: { type: 'boolean', default: false } } as const;
const PROMISES_FILE = 'privacy-promises.yml';

interface Stored {
  /** Absolute path of the promises file. */
  promises: string;
  promisesText: string;
  /** Absolute path of the copy. */
  copy: string;
  text: string;
  snapshot: Snapshot;
}

/** For a policy that lives in a content management system. */
async function snapshot(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  if (positionals.length > 1) throw new UsageError('one URL at a time. See --help.');
  const promises = promisesFileIn(terminal.cwd, nodeFileSystem);
  const promisesText = promises === null ? null : textAt(promises);
  const record = promisesText === null ? null : recordedSnapshot(promisesText);
  if (promisesText !== null && record === null) {
    throw new UsageError(`${PROMISES_FILE} is not valid: run "privacy-policy check" to see why.`);
  }
  const url = addressOf(positionals[0], record);
  const published = await fetchText(url);
  if ('problem' in published) throw new UsageError(`${url} could not be fetched: ${published.problem}.`);
  const stored = promises === null ? null : storedBy(promises, promisesText!, record!);
  if (stored === null) return store(url, published, { promises, promisesText, record }, terminal);
  return compare(url, published, stored, { update: values.update, terminal });
}

/** @throws UsageError unless there is an address of the web */
function addressOf(given: string | undefined, record: Recorded | null): string {
  const address = given ?? record?.snapshot?.from;
  if (address === undefined)
    throw new UsageError('give the URL at which the policy is published. See --help.');
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    throw new UsageError(`"${address}" is no address of the web: it begins with http:// or https://.`);
  }
  return address;
}

function storedBy(
  promises: string,
  promisesText: string,
  { policy, snapshot: known }: Recorded,
): Stored | null {
  if (policy === null || known === null) return null;
  const copy = path.resolve(path.dirname(promises), policy);
  const read = nodeFileSystem.read(copy);
  return 'text' in read ? { promises, promisesText, copy, text: read.text, snapshot: known } : null;
}

function store(
  url: string,
  published: Published,
  {
    promises,
    promisesText,
    record,
  }: { promises: string | null; promisesText: string | null; record: Recorded | null },
  terminal: Terminal,
): ExitCode {
  const name =
    record?.snapshot && record.policy !== null ? record.policy : `privacy-policy${extensionOf(published)}`;
  if (record?.policy && record.policy !== name) {
    throw new UsageError(
      `${PROMISES_FILE} names ${record.policy} as the policy, which is no snapshot. Take "policy" out of it first.`,
    );
  }
  const document = readPolicy({ path: name, text: published.text });
  const broken = document.problems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) throw new UsageError(`${url}: ${broken.message}`);
  if (record === null && nodeFileSystem.stamp(path.join(terminal.cwd, name)) !== null) {
    throw new UsageError(
      `${name} is there already. Move it away, or run "privacy-policy init" to use it as it is.`,
    );
  }
  const taken = snapshotOf(url, published.text);
  put(name, published.text, terminal.cwd);
  const text =
    promisesText === null ? draftPromises(document, name, taken) : withSnapshot(promisesText, name, taken);
  put(promises ?? PROMISES_FILE, text, terminal.cwd);
  terminal.out(`Stored ${url} as ${name}, ${taken.on}, sha256 ${taken.sha256}.\n`);
  return 0;
}

function compare(
  url: string,
  published: Published,
  { promises, promisesText, copy, text, snapshot: known }: Stored,
  { update, terminal }: { update: boolean; terminal: Terminal },
): ExitCode {
  const name = toPosix(path.relative(terminal.cwd, copy));
  if (hashOf(text) !== known.sha256) {
    terminal.err(
      `warning: ${name} is not what was taken from ${known.from} on ${known.on}: it has been edited since.\n`,
    );
  }
  const changes = changesBetween(
    policyProse({ path: copy, text }),
    policyProse({ path: copy, text: published.text }),
  );
  if (changes.length === 0 && known.from === url) {
    terminal.out(`Unchanged since ${known.on}: the words at ${url} are those of ${name}.\n`);
    return 0;
  }
  if (changes.length > 0) terminal.out(`${url} has changed since ${known.on}:\n${changes.join('\n')}\n`);
  if (!update) {
    terminal.err(`${name} stays as it is. Read the changes, then take them over with --update.\n`);
    return 1;
  }
  put(copy, published.text, terminal.cwd);
  put(promises, withSnapshot(promisesText, name, snapshotOf(url, published.text)), terminal.cwd);
  terminal.out(`Updated ${name}.\n`);
  return 0;
}

/** Blocks that are gone and new, in order. */
function changesBetween(before: readonly string[], after: readonly string[]): string[] {
  const then = new Set(before);
  const now = new Set(after);
  return [
    ...before.filter((block) => !now.has(block)).map((block) => `- ${printable(block)}`),
    ...after.filter((block) => !then.has(block)).map((block) => `+ ${printable(block)}`),
  ];
}

function snapshotOf(from: string, text: string): Snapshot {
  return { from, on: new Date().toISOString().slice(0, 10), sha256: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const EXTENSIONS: Readonly<Record<string, string>> = table({
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/markdown': '.md',
  'text/x-markdown': '.md',
  'text/plain': '.txt',
});

function extensionOf({ type, url, text }: Published): string {
  const byName = /\.(md|html?|txt)$/i.exec(new URL(url).pathname)?.[0].toLowerCase();
  if (type === 'text/plain' && byName === '.md') return '.md';
  return EXTENSIONS[type] ?? byName ?? (/<html|<!doctype/i.test(text) ? '.html' : '.txt');
}

function textAt(file: string): string {
  const read = nodeFileSystem.read(file);
  if ('text' in read) return read.text;
  throw new UsageError(`${path.basename(file)} cannot be read: ${read.detail}.`);
}

export { snapshot as run, SNAPSHOT_HELP as help };
