/** The server's process: relays messages between the client and the thread that answers them. */
import { createRequire } from 'node:module';
import type { Worker } from 'node:worker_threads';
import { leaveNativeParser, useNativeParser } from 'eslint-plugin-privacy-policy/native-parser';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { startThread } from './start-thread.js';
import { BRAIN } from './thread-data.js';

const require = createRequire(import.meta.url);

const THREAD = new URL('./thread.js', import.meta.url);
answerAndExit();
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument))) {
  process.argv.push('--stdio');
}
const isNative = useNativeParser();
const thread = startBrain();
if (thread === null) void answerHere();
else relay(thread);

/** For a person who starts the server by hand. */
function answerAndExit(): void {
  const usage =
    'Usage: privacy-policy-language-server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]\n\n' +
    'Speaks the Language Server Protocol with an editor, which starts it; without an option over stdio.';
  const { version } = require('../package.json') as { version: string };
  const answer = process.argv.includes('--version')
    ? version
    : process.argv.includes('--help')
      ? usage
      : null;
  if (answer === null) return;
  console.log(answer);
  process.exit();
}

function startBrain(): Worker | null {
  try {
    return startThread({ role: BRAIN, script: THREAD.href, isNative });
  } catch (error) {
    process.stderr.write(`privacy-policy-language-server: no thread could be started: ${String(error)}\n`);
    return null;
  }
}

/** Where threads cannot be had: all answers are the same, and none is as fast. */
async function answerHere(): Promise<void> {
  leaveNativeParser();
  await import(THREAD.href);
}

function relay(thread: Worker): void {
  const [reader, writer] = transport();
  let isShutDown = false;
  let written: Promise<void> = Promise.resolve();
  let isEnding = false;
  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    const exit = (): never => process.exit(code);
    written.then(exit, exit);
  };
  const clientIsGone = (): void => end(isShutDown ? 0 : 1);
  thread.stdout.pipe(process.stderr);
  thread.on('message', (message: Message) => {
    written = writer.write(message);
    written.catch(() => {});
  });
  thread.on('error', (error) => {
    process.stderr.write(`privacy-policy-language-server: ${detailOf(error)}\n`);
    end(1);
  });
  thread.on('exit', end);
  const told = new Set<string>();
  reader.onError(({ message }) => {
    if (told.has(message)) return;
    told.add(message);
    process.stderr.write(`privacy-policy-language-server: ${message}\n`);
  });
  reader.onClose(clientIsGone);
  process.on('disconnect', clientIsGone);
  reader.listen((message) => {
    if ((message as { method?: unknown }).method === 'shutdown') isShutDown = true;
    thread.postMessage(message);
  });
}

/** As the command line asks, in the words that editors use. */
function transport(): [MessageReader, MessageWriter] {
  const { argv } = process;
  const valueOf = (option: string): string | undefined => {
    const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
    return at === -1 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  };
  if (argv.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const port = Number(valueOf('--socket'));
  if (port > 0) return createServerSocketTransport(port);
  const pipe = valueOf('--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** What a thread died of. */
function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
