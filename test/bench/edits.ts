import { readFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import { CLAUSE_REQUEST } from '#server/protocol.js';
import { LanguageClient, PUSH_CLIENT, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';
import type { Corpus, CorpusFile } from './corpus.js';
import { ownServer, startNeighbor, type EditedServer } from './edited-servers.js';
import { table } from './ratios.js';
import { Typist, type Edit, type Timed } from './typist.js';

const EDITS = 60;
/** Milliseconds for which somebody looks at a file before it is edited. */
const LOOK = 2000;
const WORKSPACE = 4000;
const POLICY = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';

/** 1,000 lines of TypeScript, a tenth of which have to be looked at. */
const BODY = Array.from(
  { length: 100 },
  (_, index) => `
export interface Order${index} { id: number; note: string }
export function handle${index}(req: { ip: string }, res: { cookie(name: string, value: string): void }, order: Order${index}): number {
  const total = order.id + ${index};
  if (total > 10) {
    for (let step = 0; step < total; step++) console.log('step', step, order.note.length);
  }
  res.cookie('order', String(total));
  return total * 2;
}`,
).join('\n');

/** The same as methods of one class. */
const CLASS = BODY.replaceAll(/^export interface.*$/gm, '')
  .replaceAll('export function ', '')
  .replaceAll(/order: Order\d+/g, 'order: Order');

const LAST: Edit = (count) => `${BODY}\ndocument.cookie = "edit=${count}";\n`;
const MIDDLE: Edit = (count) =>
  BODY.replace("'order', String(total));\n  return total * 2;\n}\n\nexport interface Order50 ", (text) =>
    text.replace('order', `order${count}`),
  );
/** What others of the file might use is called something else each time. */
const RENAMED: Edit = (count) => BODY.replace('handle50(', `handle50${count}(`);
/** Every other one has a syntax error. */
const BROKEN: Edit = (count) =>
  BODY.replace('order.id + 50', count % 2 === 0 ? `order.id + 50${count}` : 'order.id + (');
const METHOD: Edit = (count) =>
  `interface Order { id: number; note: string }\nexport class Orders {\n${CLASS.replace('const total = order.id + 50', `const total = order.id + 50${count}`)}\n}\n`;

function part({ edits, own }: Timed, from: number, to?: number): Timed {
  return { edits: edits.slice(from, to), own: own.slice(from, to) };
}

/**
 * From an edit of a 1,000-line file to its diagnostics, over stdio, beside the servers of others and what TypeScript's
 * parser takes for it alone; the same while a workspace is looked at for the first time, and how long that takes beside
 * parsing it.
 */
export async function printEdits(corpus: Corpus): Promise<void> {
  const atOnce = await editsAlone(LAST, 0);
  const last = await editsBeside(LAST, LOOK);
  const middle = await editsAlone(MIDDLE, LOOK);
  const method = await editsAlone(METHOD, LOOK);
  const renamed = await editsAlone(RENAMED, LOOK);
  const broken = await editsAlone(BROKEN, LOOK);
  const first = await firstScan(corpus);
  const row = (name: string, { edits, own }: Timed): string[] => {
    const [median, late] = [quantile(edits, 0.5), quantile(edits, 0.95)];
    const alone = `${quantile(own, 0.5).toFixed(1)} / ${quantile(own, 0.95).toFixed(1)}`;
    const ratio = `${(median / last.parse).toFixed(2)} / ${(late / last.parse).toFixed(2)}`;
    return [name, median.toFixed(1), late.toFixed(1), alone, ratio];
  };
  console.log(
    table([
      [
        'edit of 1,000 lines of TypeScript to its diagnostics, over stdio',
        'median ms',
        'p95 ms',
        'both without waits for a processor',
        'of a parse',
      ],
      row('begun as soon as the file has been answered for', atOnce),
      row('  the first 10 of these', part(atOnce, 0, 10)),
      row('  all after these', part(atOnce, 10)),
      row(`begun ${LOOK / 1000} seconds later, of the last statement`, last),
      row("  vscode-eslint's server, in turns with these, asked after each: recommended rules", last.eslint),
      row('  oxlint --lsp, in turns with these, asked after each: default rules and one more', last.oxlint),
      row('the same, within a function in the middle', middle),
      row('the same, within a method of a class as long', method),
      row('the same, of the name of an exported function', renamed),
      row('the same, of which every other one is a syntax error', broken),
      row('  the first syntax error', part(broken, 1, 2)),
      row(`while ${WORKSPACE} files are looked at`, first),
    ]),
  );
  console.log(
    table([
      [`a workspace of ${WORKSPACE} files, looked at for the first time`, ''],
      ['seconds until everything is answered', first.seconds.toFixed(1)],
      ["seconds that ESLint's parsers take for the same files", first.parseSeconds.toFixed(1)],
      ['ratio', (first.seconds / first.parseSeconds).toFixed(2)],
      ['longest that a request waited, ms', first.longest.toFixed(0)],
      ['most memory of the process, MB', first.megabytes?.toFixed(0) ?? 'only told on Linux'],
    ]),
  );
}

/** Milliseconds of each edit, and of a parse of the same text. */
interface Alone extends Timed {
  parse: number;
}

function editsAlone(kind: Edit, look: number): Promise<Alone> {
  return withOwnServer((server) => timeEdits([new Typist(server, kind)], look));
}

/** The same edits of the same text, in turns with the servers of others. */
function editsBeside(kind: Edit, look: number): Promise<Alone & { eslint: Timed; oxlint: Timed }> {
  return withOwnServer(async (server) => {
    const others = [await startNeighbor('vscode-eslint'), await startNeighbor('oxlint')];
    const [ours, eslint, oxlint] = [server, ...others].map((one) => new Typist(one, kind));
    const timed = await timeEdits([ours!, eslint!, oxlint!], look);
    for (const other of others) await other.stop();
    return { ...timed, eslint: eslint!, oxlint: oxlint! };
  });
}

async function withOwnServer<T>(use: (server: EditedServer) => Promise<T>): Promise<T> {
  const site = new TemporarySite({ 'PRIVACY.md': POLICY });
  const { client } = await LanguageClient.start([site.root]);
  const result = await use(ownServer(client, site.path('orders.ts')));
  await client.stop();
  site.remove();
  return result;
}

/** @returns what the first typist has measured */
async function timeEdits(typists: readonly Typist[], look: number): Promise<Alone> {
  for (const typist of typists) await typist.begin();
  await pause(look);
  const parses: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    let text = '';
    for (const typist of typists) text = await typist.edit();
    parses.push(parseTime({ name: 'orders.ts', text }, false));
  }
  const [{ edits, own }] = typists as [Typist];
  return { edits, own, parse: quantile(parses, 0.5) };
}

async function firstScan({ js, ts }: Corpus) {
  const all = [...js, ...ts];
  const files = Array.from({ length: WORKSPACE }, (_, index): CorpusFile => {
    const { name, text } = all[index % all.length]!;
    return { name: `src/${index % 40}/${index}-${name}`, text };
  });
  const site = new TemporarySite({ 'PRIVACY.md': POLICY });
  for (const { name, text } of files) site.write(name, text);
  const start = performance.now();
  const { client } = await LanguageClient.start([site.root], {
    capabilities: { ...PUSH_CLIENT, window: { ...PUSH_CLIENT.window, workDoneProgress: true } },
  });
  let seconds: number | null = null;
  const ended = client.progress
    .take(({ kind }) => kind === 'end')
    .then(() => (seconds = (performance.now() - start) / 1000));
  const typist = new Typist(ownServer(client, site.path('orders.ts')), LAST);
  const typing = (async () => {
    await typist.begin();
    while (seconds === null) {
      await typist.edit();
      await pause(200);
    }
  })();
  const longest = await longestWait(client, site.path('nothing.ts'), () => seconds !== null);
  await Promise.all([ended, typing]);
  const megabytes = mostMemory(client.pid);
  await client.stop();
  site.remove();
  const parseSeconds = files.reduce((sum, file) => sum + parseTime(file, true), 0) / 1000;
  return { edits: typist.edits, own: typist.own, seconds: seconds!, parseSeconds, longest, megabytes };
}

/** Milliseconds that the parser of ESLint's users takes for a file. */
function parseTime({ name, text }: CorpusFile, tokens: boolean): number {
  const start = performance.now();
  try {
    parser.parseForESLint(text, { filePath: name, loc: true, range: true, comment: true, tokens });
  } catch {
    // Some hold an error, or syntax of other times: what it took to find that counts.
  }
  return performance.now() - start;
}

/** Asks for something trivial again and again; milliseconds of the answer that took longest. */
async function longestWait(client: LanguageClient, file: string, isOver: () => boolean): Promise<number> {
  const params = { textDocument: { uri: uriOf(file) }, position: { line: 0, character: 0 } };
  let longest = 0;
  while (!isOver()) {
    const start = performance.now();
    await client.connection.sendRequest(CLAUSE_REQUEST, params);
    longest = Math.max(longest, performance.now() - start);
    await pause(5);
  }
  return longest;
}

/** Megabytes; null where the system does not tell. */
function mostMemory(pid: number): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)]!;
}
