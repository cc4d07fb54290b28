import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

const of = (filename: string, text: string): string[] => lines(text, { filename: `/site/${filename}` });

describe('practices/config-headers', () => {
  it('finds the cookies that the headers of Next.js set', () => {
    assert.deepEqual(
      of(
        'next.config.mjs',
        `export default {
  async headers() {
    return [{ source: '/(.*)', headers: [
      { key: 'X-Frame-Options', value: 'DENY' },
      { key: 'Set-Cookie', value: 'shop=1; Path=/; Max-Age=86400' },
      { key: 'set-cookie', value: 'old=; Max-Age=0' },
      { key: 'Content-Security-Policy', value: "script-src 'self' https://cdn.acme.example" },
    ] }];
  },
};`,
      ),
      [
        '5 cookies: Sets the cookie "shop" (next config)',
        '5 retention: Keeps the cookie "shop" (next config) for one day',
        '7 third-parties: Allows scripts from cdn.acme.example',
      ],
    );
  });

  it('finds what the routes of Nuxt send along and pass on', () => {
    assert.deepEqual(
      of(
        'nuxt.config.ts',
        `export default defineNuxtConfig({
  routeRules: {
    '/**': { headers: { 'Set-Cookie': ['a=1', 'b=2'], 'x-robots-tag': 'noindex' } },
    '/ph/**': { proxy: 'https://eu.i.posthog.com/**' },
    '/files/**': { proxy: { to: 'https://files.acme.example/**' } },
    '/old': { redirect: 'https://other.example/' },
  },
  security: { headers: { contentSecurityPolicy: { 'img-src': ["'self'", 'https://img.acme.example'] } } },
});`,
      ),
      [
        '3 cookies: Sets the cookie "a" (nuxt config)',
        '3 cookies: Sets the cookie "b" (nuxt config)',
        '4 analytics: Sends data to PostHog (eu.i.posthog.com)',
        '5 third-parties (listed): Passes requests on to files.acme.example',
        '8 third-parties: Allows images from img.acme.example',
      ],
    );
  });

  it('finds whom the security policies of SvelteKit and Astro let in', () => {
    assert.deepEqual(
      of(
        'svelte.config.js',
        `export default { kit: { csp: { mode: 'auto', directives: {
  'script-src': ['self', 'https://js.acme.example'],
  'frame-ancestors': ['https://portal.acme.example'],
} } } };`,
      ),
      ['1 third-parties: Allows scripts from js.acme.example'],
    );
    assert.deepEqual(
      of(
        'astro.config.mjs',
        `export default defineConfig({ security: { csp: {
  directives: ["default-src 'self'", "img-src 'self' https://img.acme.example"],
  scriptDirective: { resources: ["'self'", 'https://js.acme.example'], hashes: [] },
  styleDirective: { resources: ["'self'"] },
} } });`,
      ),
      [
        '2 third-parties: Allows images from img.acme.example',
        '3 third-parties: Allows scripts from js.acme.example',
      ],
    );
  });

  it('leaves other files, and what only looks like a header, alone', () => {
    const text = `export default { key: 'Set-Cookie', value: 'a=1', csp: { directives: { 'script-src': ['/js', 'https://js.acme.example/a.js'] } } };`;
    assert.deepEqual(of('src/options.ts', text), []);
    assert.deepEqual(of('next.config.js', `module.exports = { env: { key: 'a', value: 'b=1' } };`), []);
  });
});
