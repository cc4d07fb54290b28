import assert from 'node:assert/strict';
import path from 'node:path';
import { Threads, threadsFor } from '#plugin/cli/threads.js';
import { withSite } from '../../support/temp-site.js';

const scripts = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/file${i}.js`, 'f();\n']));

function areStarted(args: readonly string[], cwd: string): boolean {
  const threads = threadsFor(args, cwd);
  threads?.end();
  return threads !== null;
}

describe('threads that are started before it is known what is to be checked', () => {
  it('are where the folders that are named, or the current one, hold many files', () =>
    withSite(
      { ...scripts('many', 150), ...scripts('few', 3), ...scripts('some', 149), 'few/notes.txt': '' },
      (root) => {
        assert.equal(areStarted([], root), true);
        assert.equal(areStarted(['--format', 'json', 'many'], root), true);
        assert.equal(areStarted(['some'], root), false);
        assert.equal(areStarted(['few', 'some'], root), true);
        assert.equal(areStarted(['few', 'none', path.join(root, 'many/file1.js')], root), false);
        return Promise.resolve();
      },
    ));

  it('do not look into folders that hold code of others', () =>
    withSite({ ...scripts('node_modules/lib', 200), 'a.js': '' }, (root) => {
      assert.equal(areStarted([], root), false);
      return Promise.resolve();
    }));

  it('give no answer for what they cannot take, and end all the same', async () => {
    const threads = new Threads();
    const answers: unknown[] = [];
    const take = (answer: unknown): void => void answers.push(answer);
    // No project to start from: each thread fails.
    for (const portions of [[[], [], []], [[]]]) await threads.workOff({ options: null }, portions, take);
    assert.deepEqual(answers, []);
    threads.end();
  });
});
