import assert from 'node:assert/strict';
import { Project, type ProjectOptions } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const NO_COOKIES = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';
const COOKIES = '# Privacy\n\n## 1. Cookies\n\nThis site uses cookies.\n';
const SETS_A_COOKIE = 'document.cookie = "a=b";\n';

/** The policies that a file is held to, or the message that there is none. */
function policiesOf(
  texts: Record<string, string>,
  file: string,
  options: Partial<ProjectOptions> = {},
): string[] {
  const project = new Project({ root: '/site', files: inMemoryFiles(texts), ...options });
  const sites = project.sitesOf(file);
  return Array.isArray(sites)
    ? sites.map(({ policies }) => policies.map((policy) => policy.path).join(' + '))
    : [sites.message.split(':')[0]!];
}

describe('Project', () => {
  describe('finds the policy', () => {
    for (const [name, file] of [
      ['PRIVACY.md', '/site/PRIVACY.md'],
      ['privacy.txt in any case', '/site/Privacy.TXT'],
      ['privacy-policy.html', '/site/privacy-policy.html'],
      ['privacy_policy.md', '/site/privacy_policy.md'],
      ['a page of Astro or Eleventy', '/site/src/pages/privacy.md'],
      ['a page of its own folder', '/site/app/privacy/page.md'],
      ['content/privacy.*', '/site/content/privacy.mdx'],
      ['a page of Next.js', '/site/src/app/privacy/page.tsx'],
      ['a page in a group of routes', '/site/src/app/[locale]/(legal)/privacy/page.tsx'],
      ['a page of SvelteKit', '/site/src/routes/privacy/+page.svelte'],
      ['a page of Nuxt', '/site/pages/privacy-policy.vue'],
      ['public/privacy.html', '/site/public/privacy.html'],
      ['a page of Nuxt 4', '/site/app/pages/privacy.vue'],
      ['a view of Rails, whatever its controller', '/site/app/views/about/privacy.html.erb'],
      ['a template of Django or Flask', '/site/templates/privacy.html'],
      ['a view of Express in a folder of pages', '/site/views/pages/privacy.ejs'],
      ['the English page of Hugo', '/site/content/en/privacy.md'],
    ] as const) {
      it(`under a well-known name: ${name}`, () => {
        assert.deepEqual(policiesOf({ [file]: NO_COOKIES, '/site/src/a.js': '' }, '/site/src/a.js'), [file]);
      });
    }

    it('among the messages of a site, where no page holds it', () => {
      const messages = '{ "intro": "This site does not use cookies." }';
      for (const file of ['/site/public/locales/en/privacy.json', '/site/src/i18n/en/privacy-policy.yml'])
        assert.deepEqual(policiesOf({ [file]: messages, '/site/src/a.js': '' }, '/site/src/a.js'), [file]);
      const both = { '/site/locales/en/privacy.json': messages, '/site/PRIVACY.md': NO_COOKIES };
      assert.deepEqual(policiesOf(both, '/site/a.js'), ['/site/PRIVACY.md']);
      assert.deepEqual(policiesOf({ '/site/locales/de/privacy.json': messages }, '/site/a.js'), [
        'No privacy policy found',
      ]);
    });

    it('names a file of messages that seems to hold one', () => {
      const messageOf = (texts: Record<string, string>): string => {
        const sites = new Project({ root: '/site', files: inMemoryFiles(texts) }).sitesOf('/site/src/a.js');
        return Array.isArray(sites) ? 'found' : (/It seems to stand in [^,]*/.exec(sites.message)?.[0] ?? '');
      };
      const section = '{ "home": { "title": "x" }, "privacyPolicy": { "intro": "We set no cookies." } }';
      assert.equal(
        messageOf({ '/site/messages/en.json': section, '/site/src/a.js': '' }),
        'It seems to stand in /site/messages/en.json',
      );
      const link = '{ "footer": { "privacy": "Privacy" } }';
      assert.equal(messageOf({ '/site/messages/en.json': link, '/site/src/a.js': '' }), '');
    });

    it('nearest upward from the file', () => {
      const texts = { '/site/PRIVACY.md': NO_COOKIES, '/site/apps/shop/PRIVACY.md': NO_COOKIES };
      assert.deepEqual(policiesOf(texts, '/site/apps/shop/src/deep/a.js'), ['/site/apps/shop/PRIVACY.md']);
      assert.deepEqual(policiesOf(texts, '/site/apps/blog/a.js'), ['/site/PRIVACY.md']);
    });

    it('in English where there are translations', () => {
      const texts = {
        '/site/content/en/privacy.md': NO_COOKIES,
        '/site/content/de/privacy.md': '# Datenschutz\n\nWir nutzen keine Cookies.\n',
      };
      const english = ['/site/content/en/privacy.md'];
      assert.deepEqual(policiesOf(texts, '/site/content/de/a.html'), english);
      assert.deepEqual(policiesOf(texts, '/site/content/en/a.html'), english);
      assert.deepEqual(policiesOf(texts, '/site/layouts/a.html'), english);
      const alone = { '/site/de/privacy.md': NO_COOKIES, '/site/en/a.html': '' };
      assert.deepEqual(policiesOf(alone, '/site/de/a.html'), ['/site/de/privacy.md']);
    });

    it('not above the top of the repository', () => {
      const texts = { '/PRIVACY.md': NO_COOKIES, '/site/.git/HEAD': '', '/site/a.js': '' };
      assert.deepEqual(policiesOf(texts, '/site/a.js'), ['No privacy policy found']);
    });

    it('in privacy-promises.yml before a well-known name', () => {
      const texts = {
        '/site/PRIVACY.md': NO_COOKIES,
        '/site/legal/terms-of-data.md': NO_COOKIES,
        '/site/privacy-promises.yml': 'version: 1\npolicy: [legal/terms-of-data.md, PRIVACY.md]\n',
      };
      assert.deepEqual(policiesOf(texts, '/site/a.js'), ['/site/legal/terms-of-data.md + /site/PRIVACY.md']);
    });

    it('by option before all, by setting before a well-known name', () => {
      const texts = {
        '/site/PRIVACY.md': NO_COOKIES,
        '/site/named.md': NO_COOKIES,
        '/site/apps/privacy-promises.yml': 'version: 1\npolicy: ../PRIVACY.md\n',
      };
      const named = { path: 'named.md', namedBy: 'a test' };
      assert.deepEqual(policiesOf(texts, '/site/apps/a.js', { policy: named }), ['/site/named.md']);
      assert.deepEqual(policiesOf(texts, '/site/apps/a.js', { fallbackPolicy: named }), ['/site/PRIVACY.md']);
      assert.deepEqual(policiesOf(texts, '/site/a.js', { fallbackPolicy: named }), ['/site/named.md']);
    });

    it('of each site of a monorepo, and both of a shared package', () => {
      const texts = {
        '/site/privacy-promises.yml': `version: 1
sites:
  - { policy: shop/PRIVACY.md, files: ["shop/**", "ui/**"] }
  - { policy: blog/PRIVACY.md, files: ["blog/**", "ui/**"] }
`,
        '/site/shop/PRIVACY.md': NO_COOKIES,
        '/site/blog/PRIVACY.md': NO_COOKIES,
      };
      assert.deepEqual(policiesOf(texts, '/site/blog/a.js'), ['/site/blog/PRIVACY.md']);
      assert.deepEqual(policiesOf(texts, '/site/ui/a.js'), [
        '/site/shop/PRIVACY.md',
        '/site/blog/PRIVACY.md',
      ]);
      assert.deepEqual(policiesOf(texts, '/site/tools/a.js'), []);
    });

    it('for no folder that is declared to be no site', () => {
      const texts = {
        '/site/PRIVACY.md': NO_COOKIES,
        '/site/lib/privacy-promises.yml': 'version: 1\npolicy: false\n',
      };
      assert.deepEqual(policiesOf(texts, '/site/lib/a.js'), []);
    });
  });

  it('says where it looked when there is none, and how to name one', () => {
    const project = new Project({
      root: '/site',
      files: inMemoryFiles({ '/site/.git/HEAD': '', '/site/a.js': '' }),
    });
    const [problem, ...others] = project.checkText('/site/a.js', SETS_A_COOKIE).problems;
    assert.deepEqual(others, []);
    assert.match(
      problem!.message,
      /^No privacy policy found: \/site has none under a well-known name .*--policy FILE/,
    );
    assert.equal(project.checkText('/site/b.js', '').problems[0], problem);
  });

  it('says who named a policy that is not there', () => {
    const texts = { '/site/privacy-promises.yml': 'version: 1\npolicy: legal/gone.md\n' };
    const project = new Project({ root: '/site', files: inMemoryFiles(texts) });
    assert.deepEqual(
      project.checkText('/site/a.js', '').problems.map(({ path, message }) => [path, message]),
      [
        [
          '/site/legal/gone.md',
          'There is no policy at this path (named by privacy-promises.yml). Correct the path, or put the policy there.',
        ],
      ],
    );
  });

  it('reads a policy once for all files, and again when it has changed', () => {
    const files = inMemoryFiles({ '/site/PRIVACY.md': NO_COOKIES });
    const project = new Project({ root: '/site', files });
    const verdicts = (): string[] =>
      project.checkText('/site/a.js', SETS_A_COOKIE).judgments.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts(), ['contradicted']);
    assert.deepEqual(verdicts(), ['contradicted']);
    assert.equal(files.reads.filter((file) => file === '/site/PRIVACY.md').length, 1);
    files.write('/site/PRIVACY.md', COOKIES);
    assert.deepEqual(verdicts(), ['disclosed']);
  });

  describe('leaves out', () => {
    const texts = {
      '/site/PRIVACY.md': NO_COOKIES,
      '/site/privacy-promises.yml':
        'version: 1\nfiles: { exclude: ["scripts/**"], include: ["test/page/**"] }\n',
      '/site/test/fixtures/shop/PRIVACY.md': NO_COOKIES,
    };
    const excluded = (file: string): boolean =>
      new Project({ root: '/site', files: inMemoryFiles(texts) }).isExcluded(file);
    for (const file of [
      'a.test.ts',
      'src/__tests__/a.js',
      'src/testing/a.js',
      'src/test-utils.tsx',
      'mock-server.ts',
      'vitest.setup.ts',
      'dist/a.js',
      'stories/a.js',
      'src/a.stories.tsx',
      'packages/prisma/seed/users.ts',
      'prisma/seed.ts',
      'db/seeds/users.js',
      'types.d.ts',
      'scripts/a.js',
    ]) {
      it(file, () => assert.equal(excluded(`/site/${file}`), true));
    }
    for (const file of [
      'a.js',
      'app/testing/page.tsx',
      'src/latest.ts',
      'src/distance/a.js',
      'src/seed/a.js',
      'test/page/a.js',
    ]) {
      it(`but not ${file}`, () => assert.equal(excluded(`/site/${file}`), false));
    }
    it('nothing by a folder above the root of the site itself', () => {
      const inner = new Project({
        root: '/site',
        files: inMemoryFiles({ '/site/test/fixtures/shop/PRIVACY.md': NO_COOKIES }),
      });
      assert.equal(inner.isExcluded('/site/test/fixtures/shop/a.js'), false);
      assert.equal(inner.isExcluded('/site/test/fixtures/shop/test/a.js'), true);
    });
    it('no file that is named outright', () => {
      const project = new Project({ root: '/site', files: inMemoryFiles(texts) });
      assert.equal(project.checkText('/site/scripts/a.js', SETS_A_COOKIE).skipped, 'excluded');
      assert.equal(project.checkText('/site/scripts/a.js', SETS_A_COOKIE, { named: true }).skipped, null);
    });
  });

  it('reports what the promises file wants reported', () => {
    const check = (report: string): string[] =>
      new Project({
        root: '/site',
        files: inMemoryFiles({
          '/site/PRIVACY.md': NO_COOKIES,
          '/site/privacy-promises.yml': `version: 1\n${report}`,
        }),
      })
        .checkText('/site/a.js', 'localStorage.setItem("a", "b");\n')
        .findings.map(({ verdict }) => verdict);
    assert.deepEqual(check(''), []);
    assert.deepEqual(check('report: { device-storage: [undisclosed] }\n'), ['undisclosed']);
  });

  it('keeps a syntax error in one file to that file', () => {
    const project = new Project({ root: '/site', files: inMemoryFiles({ '/site/PRIVACY.md': NO_COOKIES }) });
    const { syntaxProblem, findings } = project.checkText('/site/a.js', 'const a = ;\n');
    assert.deepEqual(findings, []);
    assert.deepEqual(syntaxProblem, { message: 'Expression expected.', line: 1, column: 11 });
  });
});
