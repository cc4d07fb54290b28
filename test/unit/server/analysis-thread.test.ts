import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { KnownAnalyses } from 'eslint-plugin-privacy-policy/api';
import { AnalysisThread } from '#server/analysis-thread.js';
import type { OpenDocuments } from '#server/open-documents.js';
import type { PolicyStore } from '#server/policy-store.js';
import type { Answer, Assignment, Preparation } from '#server/thread-data.js';
import type { WorkspaceFolders } from '#server/workspace-folders.js';

/** Stands for a thread: keeps what it is given. */
class FakeWorker extends EventEmitter {
  readonly given: (Assignment | Preparation)[] = [];

  postMessage(assignment: Assignment | Preparation): void {
    this.given.push(assignment);
  }

  answer(answer: Partial<Answer> & { path: string }): void {
    this.emit('message', { stamp: '1', analyses: new KnownAnalyses().plain(), isFault: false, ...answer });
  }
}

describe('AnalysisThread', () => {
  let workers: FakeWorker[];
  let answered: [path: string, holds: boolean][];
  let ends: { left: readonly string[]; why: string }[];
  let thread: AnalysisThread;

  beforeEach(() => {
    workers = [];
    answered = [];
    ends = [];
    const start = (): Worker => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    };
    thread = new AnalysisThread(
      start,
      { all: () => [] } as Partial<OpenDocuments> as OpenDocuments,
      { generation: 1 } as Partial<PolicyStore> as PolicyStore,
      { paths: ['/site'] } as Partial<WorkspaceFolders> as WorkspaceFolders,
      {
        onAnswer: (path, _stamp, analyses) => answered.push([path, analyses !== null]),
        onRefused: () => assert.fail('nothing is nested deeply'),
        onUnread: () => assert.fail('there is no file'),
        onEnd: (left, why) => ends.push({ left, why }),
      },
    );
  });

  it('gets each thread ready for syntax errors once', () => {
    thread.prepare();
    thread.prepare();
    assert.deepStrictEqual(workers[0]!.given, [{ prepares: 'compiler' }]);
    assert.equal(thread.isBusy, false);
    workers[0]!.emit('exit');
    thread.prepare();
    assert.deepStrictEqual(
      workers.map(({ given }) => given),
      [[{ prepares: 'compiler' }], [{ prepares: 'compiler' }]],
    );
  });

  it('hands each file on once while it is in work', () => {
    assert.ok(thread.ask('a.js') && thread.ask('a.js'));
    assert.deepStrictEqual(workers[0]!.given, [
      { folders: ['/site'], generation: 1, buffers: [], files: ['a.js'] },
    ]);
    assert.equal(thread.isBusy, true);
    workers[0]!.answer({ path: 'a.js' });
    assert.deepStrictEqual(answered, [['a.js', true]]);
    assert.equal(thread.isBusy, false);
  });

  it('gives back without an answer what hangs on a file that has changed meanwhile', () => {
    thread.ask('a.js');
    thread.ask('b.js');
    thread.changed(['logger.js']);
    workers[0]!.answer({
      path: 'a.js',
      analyses: { ...new KnownAnalyses().plain(), imports: ['logger.js'] },
    });
    workers[0]!.answer({ path: 'b.js' });
    assert.deepStrictEqual(answered, [
      ['a.js', false],
      ['b.js', true],
    ]);
  });

  it('leaves to whoever asked what the thread ended of, and starts another for the rest', () => {
    thread.ask('deadly.js');
    workers[0]!.emit('error', new Error('out of memory'));
    workers[0]!.emit('exit');
    assert.deepStrictEqual(ends, [{ left: ['deadly.js'], why: 'out of memory' }]);
    assert.equal(thread.ask('deadly.js'), false);
    assert.equal(thread.ask('a.js'), true);
    const [anew] = workers[1]?.given ?? [];
    assert.deepStrictEqual(anew && 'files' in anew && anew.files, ['a.js']);
  });

  it('does without a thread that ends again and again', () => {
    for (let index = 0; thread.ask(`${index}.js`); index++) {
      assert.ok(index < 10, 'it is started for ever');
      workers.at(-1)!.emit('exit');
    }
    assert.equal(workers.length, 4);
    assert.equal(thread.isBusy, false);
  });
});
