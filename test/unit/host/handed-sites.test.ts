import assert from 'node:assert/strict';
import { HandedSites } from '#plugin/host/handed-sites.js';
import { ReadSites } from '#plugin/host/read-sites.js';
import type { Sites } from '#plugin/host/sites.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const NO_COOKIES = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';

/** The clauses that a file is held to. */
function clausesOf(sites: Sites, file = '/site/src/a.js'): string[] {
  const found = sites.sitesOf(file);
  assert.ok(Array.isArray(found));
  return found.flatMap(({ promises }) => promises.map(({ clause }) => clause));
}

describe('HandedSites', () => {
  it('knows policies as another one has read them, without reading them again', () => {
    const files = inMemoryFiles({ '/site/PRIVACY.md': NO_COOKIES });
    const read = new ReadSites({ root: '/site', files });
    assert.deepEqual(clausesOf(read), ['1']);
    const before = files.reads.length;
    const handed = new HandedSites({ root: '/site', files }, structuredClone(read.readSetups()));
    assert.deepEqual(clausesOf(handed), ['1']);
    assert.ok(!files.reads.slice(before).includes('/site/PRIVACY.md'));
    assert.equal(handed.refusals, 0);
  });

  it('knows the sites that a promises file declares', () => {
    const declared = 'version: 1\nsites:\n  - { policy: shop/PRIVACY.md, files: ["shop/**"] }\n';
    const files = inMemoryFiles({
      '/site/privacy-promises.yml': declared,
      '/site/shop/PRIVACY.md': NO_COOKIES,
    });
    const read = new ReadSites({ root: '/site', files });
    assert.deepEqual(clausesOf(read, '/site/shop/a.js'), ['1']);
    assert.deepEqual(clausesOf(read, '/site/other/a.js'), []);
    const before = files.reads.length;
    const handed = new HandedSites({ root: '/site', files }, structuredClone(read.readSetups()));
    assert.deepEqual(clausesOf(handed, '/site/shop/a.js'), ['1']);
    assert.deepEqual(clausesOf(handed, '/site/other/a.js'), []);
    assert.deepEqual(
      files.reads.slice(before).filter((file) => file !== '/site/package.json'),
      [],
    );
  });

  it('refuses a policy that was not handed, or has changed since', () => {
    const files = inMemoryFiles({ '/site/PRIVACY.md': NO_COOKIES });
    const nothing = new HandedSites({ root: '/site', files }, { setups: [], declared: [] });
    assert.throws(() => clausesOf(nothing), /not read before/);
    assert.equal(nothing.refusals, 1);
    const read = new ReadSites({ root: '/site', files });
    clausesOf(read);
    const handed = new HandedSites({ root: '/site', files }, structuredClone(read.readSetups()));
    files.write('/site/PRIVACY.md', '# Privacy\n\n## 1. Cookies\n\nThis site uses cookies.\n');
    assert.throws(() => clausesOf(handed), /not read before/);
    assert.equal(handed.refusals, 1);
  });
});
