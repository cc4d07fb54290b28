import assert from 'node:assert/strict';
import { IdleQueue } from '#server/idle-queue.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('IdleQueue', () => {
  it('does once what was asked for several times', async () => {
    const done: string[] = [];
    await new Promise<void>((resolve) => {
      const queue = new IdleQueue<string>((key) => {
        done.push(key);
        if (key === 'last') resolve();
      });
      queue.add('first', 'second');
      queue.add('first', 'last');
    });
    assert.deepStrictEqual(done, ['first', 'second', 'last']);
  });

  it('waits while there is more to come', async () => {
    const done: number[] = [];
    let version = 0;
    const queue = new IdleQueue<string>(() => done.push(version));
    for (version = 1; version < 5; version++) {
      queue.add('file');
      await turn();
    }
    while (done.length === 0) await turn();
    assert.deepStrictEqual(done, [5]);
  });

  it('lets what waits be called off', async () => {
    const done: string[] = [];
    await new Promise<void>((resolve) => {
      const queue = new IdleQueue<string>((key) => {
        done.push(key);
        resolve();
      });
      queue.add('closed', 'open');
      queue.remove('closed');
    });
    assert.deepStrictEqual(done, ['open']);
  });
});
