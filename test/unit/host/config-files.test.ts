import assert from 'node:assert/strict';
import { ConfigFiles } from '#plugin/host/config-files.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const over = (names: readonly string[], root = '/site'): ConfigFiles =>
  new ConfigFiles(root, inMemoryFiles(Object.fromEntries(names.map((name) => [name, '']))));

describe('the configurations that belong together', () => {
  it('have a main file beside or above, the nearest first, but not above the site', () => {
    const files = over([
      '/nginx.conf',
      '/site/nginx/nginx.conf',
      '/site/deploy/nginx.conf',
      '/site/deploy/conf.d/a.conf',
    ]);
    assert.deepEqual(files.mainsOf('/site/deploy/conf.d/a.conf', 'nginx'), [
      '/site/deploy/nginx.conf',
      '/site/nginx/nginx.conf',
    ]);
    assert.deepEqual(files.mainsOf('/site/journald.conf', 'journald'), []);
  });

  it('lie beside each other where one main file would include them together', () => {
    const files = over([
      '/site/nginx/a.conf',
      '/site/nginx/b.conf',
      '/site/nginx/mime.types',
      '/site/nginx/c/d.conf',
    ]);
    assert.deepEqual(files.neighboursOf('/site/nginx/a.conf', 'nginx'), ['/site/nginx/b.conf']);
    assert.deepEqual(files.neighboursOf('/site/logrotate.d/a', 'logrotate'), []);
  });

  it('are found by what an include says, as on the machine or as in the repository', () => {
    const main = '/site/etc/nginx/nginx.conf';
    const names = [
      main,
      '/site/etc/nginx/conf.d/b.conf',
      '/site/etc/nginx/conf.d/a.conf',
      '/site/etc/nginx/sites-available/x',
      '/secret/c.conf',
    ];
    const included = (pattern: string): string[] =>
      over(names).included(pattern, { main, file: '/site/etc/nginx/conf.d/a.conf', kind: 'nginx' });
    const both = ['/site/etc/nginx/conf.d/a.conf', '/site/etc/nginx/conf.d/b.conf'];
    assert.deepEqual(included('conf.d/*.conf'), both);
    assert.deepEqual(included('/etc/nginx/conf.d/*.conf'), both);
    assert.deepEqual(included('/opt/somewhere/conf.d/*.conf'), both);
    assert.deepEqual(included('b.conf'), ['/site/etc/nginx/conf.d/b.conf']);
    assert.deepEqual(included('sites-enabled/*'), ['/site/etc/nginx/sites-available/x']);
    assert.deepEqual(included('conf.d'), both);
    assert.deepEqual(included('missing.conf'), []);
    assert.deepEqual(included('../../../secret/*.conf'), []);
    assert.deepEqual(included('/secret/c.conf'), []);
    assert.deepEqual(included('\0'), []);
    assert.deepEqual(included(`${'*'.repeat(400)}x`), []);
  });
});
