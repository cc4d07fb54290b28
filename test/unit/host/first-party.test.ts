import assert from 'node:assert/strict';
import { firstPartyHosts, ownNames } from '#plugin/host/first-party.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const hosts = (files: Record<string, string>, ...policies: string[]): string[] =>
  firstPartyHosts('/site', policies, inMemoryFiles(files));
const EXAMPLE = ['www.example.com', 'example.com', '*.example.com'];

describe('firstPartyHosts', () => {
  const cases: [string, Record<string, string>][] = [
    ['CNAME', { '/site/CNAME': 'www.example.com\n' }],
    [
      'the homepage of package.json',
      { '/site/package.json': '{ "homepage": "https://www.example.com/shop" }' },
    ],
    ['Astro', { '/site/astro.config.mjs': "export default { site: 'https://www.example.com' };" }],
    [
      'Next.js',
      {
        '/site/src/app/layout.tsx':
          "export const metadata = { metadataBase: new URL('https://www.example.com') };",
      },
    ],
    [
      'Gatsby',
      {
        '/site/gatsby-config.js':
          'module.exports = { siteMetadata: { siteUrl: `https://www.example.com` } };',
      },
    ],
    [
      'Docusaurus',
      { '/site/docusaurus.config.ts': "export default { title: 'T', url: 'https://www.example.com' };" },
    ],
    [
      'Nuxt',
      {
        '/site/nuxt.config.ts':
          "export default defineNuxtConfig({ site: { name: 'x', url: 'https://www.example.com' } });",
      },
    ],
    ['Jekyll', { '/site/_config.yml': 'title: T\nurl: https://www.example.com # ours\n' }],
    ['MkDocs', { '/site/mkdocs.yml': 'site_name: x\nsite_url: https://www.example.com/docs/\n' }],
    [
      'SvelteKit',
      {
        '/site/svelte.config.js':
          "export default { kit: { prerender: { origin: 'https://www.example.com' } } };",
      },
    ],
    [
      'robots.txt',
      { '/site/public/robots.txt': 'User-agent: *\nSitemap: https://www.example.com/sitemap.xml\n' },
    ],
    [
      'the canonical link of the first page',
      {
        '/site/index.html':
          '<link href="https://www.example.com/" rel="canonical"><link rel="icon" href="https://x.net/">',
      },
    ],
    [
      'a custom domain of Cloudflare Workers',
      { '/site/wrangler.toml': 'routes = [\n  { pattern = "www.example.com", custom_domain = true }\n]\n' },
    ],
    ['Hugo', { '/site/hugo.toml': 'baseURL = "https://www.example.com/"\n' }],
  ];
  for (const [name, files] of cases) it(`reads ${name}`, () => assert.deepEqual(hosts(files), EXAMPLE));

  it('reads the e-mail addresses of the policy, but none of a public provider', () => {
    assert.deepEqual(hosts({}, 'Write to privacy@example.com or someone@gmail.com.'), [
      'example.com',
      '*.example.com',
    ]);
  });

  it('does not take a page on a code host for the site, nor all of its siblings', () => {
    assert.deepEqual(hosts({ '/site/package.json': '{ "homepage": "https://github.com/a/b#readme" }' }), []);
    assert.deepEqual(hosts({ '/site/CNAME': 'a.github.io' }), ['a.github.io', '*.a.github.io']);
  });

  it('does not take a page among those of others for the host of all', () => {
    for (const host of ['a.github.io', 'a.vercel.app', 'a.netlify.app', 'a.pages.dev', 'a.web.app']) {
      assert.deepEqual(hosts({ '/site/package.json': `{ "homepage": "https://${host}/b" }` }), [
        host,
        `*.${host}`,
      ]);
    }
  });

  it('takes no other address of such files', () => {
    assert.deepEqual(
      hosts({
        '/site/index.html':
          '<link rel="preconnect" href="https://cdn.example.net/"><link rel="canonical" href="/">',
        '/site/wrangler.toml': 'routes = [{ pattern = "example.net/*", zone_name = "example.net" }]',
        '/site/robots.txt': '# https://example.net\nDisallow: /',
      }),
      [],
    );
  });

  it('survives what is not as expected', () => {
    assert.deepEqual(
      hosts({ '/site/package.json': '[', '/site/CNAME': '\n', '/site/_config.yml': 'url: 3' }),
      [],
    );
  });

  it('takes those of the workspaces', () => {
    assert.deepEqual(
      hosts({
        '/site/package.json': '{ "name": "acme-monorepo", "workspaces": ["packages/*"] }',
        '/site/packages/ui/package.json': '{ "name": "@acme/ui", "homepage": "https://www.example.com" }',
        '/site/packages/sdk/package.json':
          '{ "name": "@acme/sdk", "homepage": "https://github.com/acme/acme" }',
      }),
      EXAMPLE,
    );
  });
});

describe('ownNames', () => {
  const names = (root: string, files: Record<string, string>): string[] =>
    ownNames(root, inMemoryFiles(files));

  it('tells what the packages around a site are called', () => {
    const files = {
      '/repo/.git/HEAD': '',
      '/repo/package.json': '{ "name": "monorepo", "workspaces": ["apps/*", "packages/*"] }',
      '/repo/apps/web/package.json': '{ "name": "web" }',
      '/repo/packages/ui/package.json': '{ "name": "@acme-shop/ui" }',
    };
    assert.deepEqual(names('/repo/apps/web', files), ['acme-shop', 'acmeshop']);
    assert.deepEqual(names('/site', { '/site/package.json': '{ "name": "acme-website" }' }), ['acme']);
    assert.deepEqual(names('/site', { '/site/package.json': '{ "name": "my-app" }' }), []);
    assert.deepEqual(names('/site', {}), []);
  });
});
