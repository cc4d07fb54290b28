import type { Worker } from 'node:worker_threads';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';

const NAME = 'privacy-policy-language-server';

/**
 * Carries messages between the client and the thread that answers them, and ends the process when either is gone. It
 * does nothing else, so that it can do so whatever the thread is busy with.
 */
export function relay(thread: Worker, [reader, writer]: readonly [MessageReader, MessageWriter]): void {
  let isShutDown = false;
  let isEnding = false;
  let written: Promise<void> = Promise.resolve();
  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    const exit = (): never => process.exit(code);
    written.then(exit, exit);
  };
  const clientIsGone = (): void => end(isShutDown ? 0 : 1);
  const write = (message: Message): void => {
    written = writer.write(message);
    // A client that has gone reads nothing more.
    written.catch(() => {});
  };
  thread.stdout.pipe(process.stderr);
  thread.on('message', write);
  thread.on('error', (error) => {
    process.stderr.write(`${NAME} was ended by a fault: ${detailOf(error)}\n`);
    end(1);
  });
  thread.on('exit', end);
  reader.onError(complainer(write));
  reader.onClose(clientIsGone);
  process.on('disconnect', clientIsGone);
  reader.listen((message) => {
    const { method } = message as { method?: unknown };
    if (method === 'shutdown') isShutDown = true;
    if (method === 'exit') clientIsGone();
    else thread.postMessage(message);
  });
}

/** Each message that cannot be read is told to the log, the user is told once. */
function complainer(write: (message: Message) => void): (error: Error) => void {
  let isTold = false;
  const notify = (method: string, type: number, message: string): void =>
    write({ jsonrpc: '2.0', method, params: { type, message } } as Message);
  return ({ message }) => {
    notify('window/logMessage', 1, `A message of the editor could not be read: ${message}`);
    if (isTold) return;
    isTold = true;
    notify(
      'window/showMessage',
      2,
      'Privacy Policy Lint was sent a message that it cannot read. It goes on with the next one; the log tells more.',
    );
  };
}

/** What a thread died of. */
function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
