import assert from 'node:assert/strict';
import { KnownAnalyses } from '#plugin/host/known-analyses.js';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const NO_COOKIES = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';
const COOKIES = '# Privacy\n\n## 1. Cookies\n\nThis site uses cookies.\n';
const PROMISES = '/site/privacy-promises.yml';

describe('KnownAnalyses', () => {
  function setUp(code: string, others: Record<string, string> = {}) {
    const files = inMemoryFiles({ '/site/PRIVACY.md': NO_COOKIES, ...others });
    const project = new Project({ root: '/site', files });
    const known = new KnownAnalyses();
    let reads = 0;
    const check = (): string[] => {
      project.refresh();
      const read = (): string => (reads++, code);
      return project.checkKnown('/site/a.js', read, known).findings.map(({ verdict }) => verdict);
    };
    return { files, project, known, check, reads: () => reads };
  }

  it('lets a text be judged anew by an edited policy without being read or analysed anew', () => {
    const { files, check, reads } = setUp('document.cookie = "a=b";\n');
    assert.deepEqual(check(), ['contradicted']);
    const before = reads();
    files.write('/site/PRIVACY.md', COOKIES);
    assert.deepEqual(check(), []);
    files.write('/site/PRIVACY.md', NO_COOKIES);
    assert.deepEqual([check(), reads()], [['contradicted'], before]);
  });

  it('analyses anew when the promises file changes how code is read', () => {
    const code = 'app.get("/", (req, res) => { if (agreed()) document.cookie = "a=b"; });\n';
    const { files, check, reads } = setUp(code);
    check();
    const before = reads();
    files.write(PROMISES, 'version: 1\nconsent: [agreed]\n');
    check();
    assert.ok(reads() > before);
    const after = reads();
    files.write(PROMISES, 'version: 1\n');
    check();
    assert.equal(reads(), after, 'what was found by the options before is still known');
  });

  it('keeps comments that switch reports off', () => {
    const { files, check } = setUp(
      '// eslint-disable-next-line privacy-policy/cookies -- 1: asked\ndocument.cookie = "a=b";\n',
    );
    assert.deepEqual(check(), []);
    files.write('/site/PRIVACY.md', `${NO_COOKIES}\n`);
    assert.deepEqual(check(), []);
  });

  it('knows the files behind another one that was looked into before', () => {
    const code = `import { auditUser } from './audit.js';\nauditUser(person.email);\n`;
    const { known, check, project } = setUp(code, {
      '/site/audit.js': `import { record } from './log.js';\nexport function auditUser(x) { record('new', x); }\n`,
      '/site/log.js': `export function record(x) { return x; }\nexport const a = 'https://a.example';\n`,
    });
    check();
    const later = new KnownAnalyses();
    project.checkKnown('/site/b.js', () => code, later);
    for (const each of [known, later]) {
      assert.deepEqual(
        ['/site/audit.js', '/site/log.js', '/site/other.js'].map((file) => each.hangsOn([file])),
        [true, true, false],
      );
    }
  });

  it('knows the files that an answer hangs on, and those that may yet be written', () => {
    const { known, check } = setUp(
      'import { host } from "./hosts.js";\nimport { key } from "./gone.js";\n' +
        'fetch(`${host}/a?key=${key}`, { method: "POST", body: user.email }); document.title = "";\n',
      { '/site/hosts.js': 'export const host = "https://api.example.net";\n' },
    );
    check();
    assert.deepEqual(
      ['/site/hosts.js', '/site/gone.ts', '/site/gone/index.js', '/site/other.js'].map((file) =>
        known.hangsOn([file]),
      ),
      [true, true, true, false],
    );
  });

  it('hangs on every script that may come to import one whose side is not told', () => {
    const { known, check } = setUp('fetch("https://api.example.net/a");\n');
    check();
    assert.deepEqual(
      ['/site/other.js', '/site/page.vue', '/site/site.css'].map((file) => known.hangsOn([file])),
      [true, true, false],
    );
  });

  it('knows the files that a configuration includes, whatever their names', () => {
    const text = 'http { include parts/all; }\n';
    const files = inMemoryFiles({
      '/site/PRIVACY.md': NO_COOKIES,
      '/site/nginx.conf': text,
      '/site/parts/all': 'userid on;\n',
    });
    const project = new Project({ root: '/site', files });
    const known = new KnownAnalyses();
    const { findings } = project.checkKnown('/site/nginx.conf', () => text, known);
    assert.deepEqual(
      findings.map(({ verdict }) => verdict),
      ['contradicted'],
    );
    assert.deepEqual(
      ['/site/parts/all', '/site/conf.d/new.conf', '/site/parts/other'].map((file) => known.hangsOn([file])),
      [true, true, false],
    );
  });
});
