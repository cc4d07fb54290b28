import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { WorkspaceFiles } from '#server/workspace-files.js';
import { TemporarySite } from '../../support/temporary-site.js';

/** Open files by path. */
function buffers(texts: Record<string, string>) {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { path, document: TextDocument.create(`file://${path}`, 'markdown', 3, text), serial: 1 },
    ]),
  );
  return { get: (path: string) => files.get(path), all: () => [...files.values()] };
}

describe('WorkspaceFiles', () => {
  const site = new TemporarySite({
    'shop/PRIVACY.md': 'saved',
    'secret/PRIVACY.md': 'not to be read',
  });
  const shop = site.path('shop');
  const secret = site.path('secret/PRIVACY.md');
  symlinkSync(secret, site.path('shop/linked.md'));
  symlinkSync(site.path('secret'), site.path('shop/linked'));

  after(() => site.remove());

  function filesOf(texts: Record<string, string> = {}): WorkspaceFiles {
    const files = new WorkspaceFiles(buffers(texts));
    files.setFolders([shop]);
    return files;
  }

  it('reads what is on disk', () => {
    assert.deepStrictEqual(filesOf().read(`${shop}/PRIVACY.md`), { text: 'saved' });
  });

  it('puts an unsaved buffer before the disk', () => {
    const files = filesOf({ [`${shop}/PRIVACY.md`]: 'unsaved' });
    assert.deepStrictEqual(files.read(`${shop}/PRIVACY.md`), { text: 'unsaved' });
    assert.notEqual(files.stamp(`${shop}/PRIVACY.md`), filesOf().stamp(`${shop}/PRIVACY.md`));
  });

  it('lists a file that was never saved', () => {
    const files = filesOf({ [`${shop}/privacy-promises.yml`]: 'version: 1' });
    assert.ok(files.list(shop).includes('privacy-promises.yml'));
  });

  for (const outside of [
    secret,
    `${shop}/linked.md`,
    `${shop}/linked/PRIVACY.md`,
    `${shop}/../secret/PRIVACY.md`,
  ]) {
    it(`knows nothing of ${outside.slice(site.root.length)}`, () => {
      const files = filesOf({ [secret]: 'open, but outside' });
      assert.ok('error' in files.read(outside));
      assert.equal(files.stamp(outside), null);
    });
  }

  it('lists no folder outside the workspace', () => {
    assert.deepStrictEqual(filesOf().list(site.root), []);
    assert.deepStrictEqual(filesOf().list(`${shop}/linked`), []);
  });
});
