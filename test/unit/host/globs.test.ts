import assert from 'node:assert/strict';
import { globMatcher } from '#plugin/host/globs.js';

describe('host/globs', () => {
  it('fits one of several', () => {
    const fits = globMatcher(['apps/*', 'packages/**']);
    assert.deepEqual(['apps/a', 'apps/a/b', 'packages/a/b', 'other'].map(fits), [true, false, true, false]);
  });

  it('leaves out what is excepted, and files that begin with a dot unless they are asked for', () => {
    assert.deepEqual(['a', 'b', '.c'].map(globMatcher(['*'], { except: ['b', ''] })), [true, false, false]);
    assert.equal(globMatcher(['*'], { dot: true })('.c'), true);
  });

  it('fits nothing with globs that nothing can fit', () => {
    assert.equal(globMatcher(['', '*'.repeat(70_000)])('a'), false);
    assert.equal(globMatcher([])('a'), false);
  });
});
