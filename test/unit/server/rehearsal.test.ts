import assert from 'node:assert/strict';
import type { OpenFile } from '#server/open-documents.js';
import { Rehearsal } from '#server/rehearsal.js';
import { TextDocument } from 'vscode-languageserver-textdocument';

function opened(...files: [path: string, text: string][]): { all: () => OpenFile[] } {
  const all = files.map(([path, text]) => ({
    path,
    serial: 1,
    document: TextDocument.create(`file://${path}`, 'javascript', 1, text),
  }));
  return { all: () => all };
}

/** Every analysis of a rehearsal, once a number of them has been done. */
function analyses(open: { all: () => OpenFile[] }, count: number, isWorthIt: (path: string) => boolean) {
  return new Promise<string[]>((resolve) => {
    const done: string[] = [];
    const analyze = (path: string, text: string): boolean => {
      done.push(`${path} ${JSON.stringify(text)}`);
      // What would come after the last one comes within this turn or not at all.
      // Behind the next one, if there is one: timers of one length go off in the order in which they were set.
      if (done.length === count) setImmediate(() => setTimeout(() => resolve(done), 1));
      return isWorthIt(path);
    };
    new Rehearsal(open, () => true, analyze, 0).wait();
  });
}

describe('Rehearsal', () => {
  it('analyses open files in turn as if they were edited, and comes to an end', async () => {
    const done = await analyses(opened(['/a.js', 'a()'], ['/b.js', 'b()']), 30, () => true);
    assert.equal(done.length, 30);
    assert.deepEqual(done.slice(0, 5), [
      '/a.js "a()\\n;\\n"',
      '/a.js "a()"',
      '/b.js "b()\\n;\\n"',
      '/b.js "b()"',
      '/a.js "a()\\n;\\n"',
    ]);
  });

  it('goes on to the next file where there is nothing to do', async () => {
    const done = await analyses(opened(['/a.js', 'a()'], ['/b.js', 'b()']), 20, (path) => path === '/b.js');
    assert.deepEqual(done.slice(0, 4), [
      '/a.js "a()\\n;\\n"',
      '/b.js "b()\\n;\\n"',
      '/b.js "b()"',
      '/a.js "a()\\n;\\n"',
    ]);
  });

  it('does nothing while there is something to do', async () => {
    let isAsked: () => void;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const isIdle = (): boolean => {
      isAsked();
      return false;
    };
    const rehearsal = new Rehearsal(opened(['/a.js', 'a()']), isIdle, () => assert.fail('analysed'), 0);
    rehearsal.wait();
    await asked;
  });
});
