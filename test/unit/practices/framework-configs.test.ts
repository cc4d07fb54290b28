import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

const of = (filename: string, text: string): string[] => lines(text, { filename: `/site/${filename}` });

describe('practices/framework-configs', () => {
  it('finds what Nuxt adds to every page', () => {
    assert.deepEqual(
      of(
        'nuxt.config.ts',
        `const sheet = 'https://fonts.googleapis.com/css2?family=X';
export default defineNuxtConfig({
  app: {
    head: {
      title: 'x',
      script: [{ src: 'https://cdn.acme.example/x.js', defer: true }, { src: '/own.js' }],
      link: [{ rel: 'stylesheet', href: sheet }, { rel: 'canonical', href: 'https://other.example/' }],
    },
  },
  modules: ['@nuxt/image', 'nuxt-gtag', ['@nuxtjs/gtm', { id: 'GTM-1' }]],
  scripts: { registry: { clarity: { id: 'x' }, hotjar: false, stripe: true } },
});`,
      ),
      [
        '6 third-parties: Loads a script from cdn.acme.example',
        '7 third-parties: Loads fonts from fonts.googleapis.com (Google Fonts)',
        '10 analytics: Loads Google Analytics (nuxt-gtag)',
        '10 analytics: Loads Google Tag Manager (@nuxtjs/gtm)',
        '11 analytics: Loads Microsoft Clarity (www.clarity.ms)',
        '11 payments: Takes payments with Stripe (js.stripe.com)',
      ],
    );
  });

  it('finds the plugins of Gatsby and Docusaurus, and the scripts of VitePress', () => {
    assert.deepEqual(
      of(
        'gatsby-config.js',
        `module.exports = { plugins: [
  'gatsby-plugin-image',
  { resolve: 'gatsby-plugin-google-gtag', options: { trackingIds: ['G-1'] } },
  'gatsby-plugin-hotjar',
] };`,
      ),
      [
        '3 analytics: Loads Google Analytics (gatsby-plugin-google-gtag)',
        '4 analytics: Loads Hotjar (gatsby-plugin-hotjar)',
      ],
    );
    assert.deepEqual(
      of(
        'docusaurus.config.js',
        `const config = {
  presets: [['classic', { docs: {}, gtag: { trackingID: 'G-1' }, googleTagManager: undefined }]],
  plugins: [['@docusaurus/plugin-google-gtag', { trackingID: 'G-1' }]],
  scripts: ['https://cdn.acme.example/a.js', { src: 'https://cdn.acme.example/b.js', async: true }, '/own.js'],
  stylesheets: [{ href: 'https://styles.acme.example/a.css' }],
  headTags: [{ tagName: 'link', attributes: { rel: 'preconnect', href: 'https://pre.acme.example' } }],
  themeConfig: { algolia: { appId: 'X' }, navbar: { items: [{ href: 'https://other.example' }] } },
};
export default config;`,
      ),
      [
        '2 analytics: Loads Google Analytics (www.googletagmanager.com)',
        '3 analytics: Loads Google Analytics (@docusaurus/plugin-google-gtag)',
        '4 third-parties: Loads a script from cdn.acme.example',
        '4 third-parties: Loads a script from cdn.acme.example',
        '5 third-parties: Loads a style sheet from styles.acme.example',
        '6 third-parties: Connects to pre.acme.example',
        '7 third-parties: Sends searches to *.algolia.net',
      ],
    );
    assert.deepEqual(
      of(
        '.vitepress/config.mts',
        `export default defineConfig({
  head: [
    ['link', { rel: 'icon', href: '/favicon.ico' }],
    ['script', { async: '', src: 'https://www.googletagmanager.com/gtag/js?id=G-1' }],
  ],
});`,
      ),
      ['4 analytics: Loads Google Analytics (www.googletagmanager.com)'],
    );
  });

  it('finds where Next.js passes requests on to, and lists it', () => {
    assert.deepEqual(
      of(
        'next.config.mjs',
        `export default {
  images: { remotePatterns: [{ hostname: 'img.acme.example' }], domains: ['img.acme.example'] },
  async rewrites() {
    return [{ source: '/blog/:path*', destination: 'https://blog.acme.example/:path*' },
      { source: '/ingest/:path*', destination: 'https://us.i.posthog.com/:path*' },
      { source: '/a', destination: '/b' }];
  },
};`,
      ),
      [
        '4 third-parties (listed): Passes requests on to blog.acme.example',
        '5 analytics: Sends data to PostHog (us.i.posthog.com)',
      ],
    );
  });

  it('finds what components add to the head', () => {
    assert.deepEqual(
      lines(`import { useHead } from '@unhead/vue';
useHead({ script: [{ src: 'https://cdn.acme.example/x.js' }], meta: [{ content: 'https://no.example' }] });
useHead({ link: [{ rel: 'preload', as: 'font', href: 'https://fonts.acme.example/a' }] });
useScriptGoogleAnalytics({ id: 'G-1' });`),
      [
        '2 third-parties: Loads a script from cdn.acme.example',
        '3 third-parties: Loads fonts from fonts.acme.example',
        '4 analytics: Loads Google Analytics (www.googletagmanager.com)',
      ],
    );
  });

  it('finds what Starlight and the local search of VitePress add', () => {
    assert.deepEqual(
      of(
        'astro.config.mjs',
        `import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://docs.acme.example',
  integrations: [starlight({
    head: [
      { tag: 'script', attrs: { src: 'https://cdn.usefathom.com/script.js', defer: true } },
      { tag: 'meta', attrs: { property: 'og:image', content: 'https://no.example/x.png' } },
    ],
  })],
});`,
      ),
      ['6 analytics: Loads Fathom (cdn.usefathom.com)'],
    );
    const search = (provider: string): string[] =>
      of(
        '.vitepress/config.mts',
        `export default { themeConfig: { search: { provider: '${provider}', options: { appId: 'x', indexName: 'y' } } } };`,
      );
    assert.deepEqual(search('algolia'), ['1 third-parties: Sends searches to *.algolia.net']);
    assert.deepEqual(
      of('.vitepress/config.mts', `export default { themeConfig: { search: { provider: 'local' } } };`),
      [],
    );
  });

  it('is silent about other files with such options', () => {
    assert.deepEqual(
      of(
        'src/menu.ts',
        `export const menu = { plugins: ['gatsby-plugin-google-gtag'], presets: [['x', { gtag: { id: 1 } }]],
  scripts: ['https://cdn.acme.example/a.js'], head: [['script', { src: 'https://cdn.acme.example/b.js' }]] };`,
      ),
      [],
    );
  });
});
