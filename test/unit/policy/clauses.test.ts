import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';

function ids(text: string, path = 'PRIVACY.md'): string[] {
  return readPolicy({ path, text }).clauses.map(({ id, heading }) => `${id}: ${heading}`);
}

describe('policy/clauses', () => {
  it('takes the printed number', () => {
    assert.deepEqual(
      ids('# 2. Data\n\n## 2.1 Cookies\n\nNone.\n\n## § 4 Logs\n\n## IV. Mail\n\n## Article 3: Sharing'),
      ['2: Data', '2.1: Cookies', '4: Logs', 'IV: Mail', '3: Sharing'],
    );
  });

  it('takes an explicit anchor', () => {
    assert.deepEqual(ids('## Cookies on our site {#cookies}\n\nNone.'), ['cookies: Cookies on our site']);
    assert.deepEqual(ids('<h2 id="logs">Server logs</h2><p>None.</p>', 'p.html'), ['logs: Server logs']);
  });

  it('takes the path of headings, without the title of the page', () => {
    assert.deepEqual(ids('# Privacy policy\n\n## Data\n\n### Cookies\n\nNone.\n\n## Contact'), [
      'privacy-policy: Privacy policy',
      'data: Data',
      'data/cookies: Cookies',
      'contact: Contact',
    ]);
  });

  it('keeps ids apart', () => {
    assert.deepEqual(ids('# A page\n\n## Cookies\n\n## Cookies\n\n## Cookies'), [
      'a-page: A page',
      'cookies: Cookies',
      'cookies-2: Cookies',
      'cookies-3: Cookies',
    ]);
  });

  it('knows pseudo-headings: bold lines, and bold words before the text', () => {
    assert.deepEqual(ids('**Cookies**\n\nNone.\n\n**Logs:** We keep none.'), [
      'cookies: Cookies',
      'logs: Logs',
    ]);
  });

  it('tells first and last line, parent and anchor', () => {
    const { clauses } = readPolicy({
      path: 'p.md',
      text: '# Top\n\n## 1. Data\n\nA.\n\nB.\n\n### 1.1 More {#m}\n\nC.\n',
    });
    assert.deepEqual(
      clauses.map(({ id, startLine, endLine, parent, anchor }) => [id, startLine, endLine, parent, anchor]),
      [
        ['top', 1, 1, null, null],
        ['1', 3, 7, 'top', null],
        ['1.1', 9, 11, '1', 'm'],
      ],
    );
  });
});
