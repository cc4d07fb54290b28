/** A file in which a framework is told the address of the site. */
export interface AddressFile {
  /** Paths relative to the site's root; `*` stands for any extension. */
  files: readonly string[];
  /** Its first group is the address. */
  pattern: RegExp;
  source: string;
}

const QUOTED = String.raw`["'\u0060](https?:\/\/[^"'\u0060\s]+)`;

export const ADDRESS_FILES: readonly AddressFile[] = [
  {
    files: ['astro.config.*'],
    pattern: new RegExp(String.raw`\bsite\s*:\s*${QUOTED}`),
    source: 'https://docs.astro.build/en/reference/configuration-reference/#site',
  },
  {
    files: ['gatsby-config.*'],
    pattern: new RegExp(String.raw`\bsiteUrl\s*:\s*${QUOTED}`),
    source: 'https://www.gatsbyjs.com/docs/reference/config-files/gatsby-config/#sitemetadata',
  },
  {
    files: ['docusaurus.config.*'],
    pattern: new RegExp(String.raw`\burl\s*:\s*${QUOTED}`),
    source: 'https://docusaurus.io/docs/api/docusaurus-config#url',
  },
  {
    files: ['next-sitemap.config.*', 'next-sitemap.*'],
    pattern: new RegExp(String.raw`\bsiteUrl\s*:\s*(?:[\w.]+\s*\|\|\s*)?${QUOTED}`),
    source: 'https://github.com/iamvishnusankar/next-sitemap#configuration-options',
  },
  {
    files: ['app/layout.*', 'src/app/layout.*'],
    pattern: new RegExp(String.raw`\bmetadataBase\s*:\s*new\s+URL\(\s*${QUOTED}`),
    source: 'https://nextjs.org/docs/app/api-reference/functions/generate-metadata#metadatabase',
  },
  {
    files: ['nuxt.config.*'],
    pattern: new RegExp(String.raw`\bsite\s*:\s*\{[^{}]*?\burl\s*:\s*${QUOTED}`),
    source: 'https://nuxtseo.com/docs/site-config/getting-started/introduction',
  },
  {
    files: ['.vitepress/config.*', 'docs/.vitepress/config.*'],
    pattern: new RegExp(String.raw`\bhostname\s*:\s*${QUOTED}`),
    source: 'https://vitepress.dev/guide/sitemap-generation',
  },
  {
    files: ['_config.*'],
    pattern: /^url\s*:\s*["']?(https?:\/\/[^"'\s#]+)/m,
    source: 'https://jekyllrb.com/docs/configuration/options/',
  },
  {
    files: ['hugo.*', 'config.*'],
    pattern: /^\s*baseURL\s*[=:]\s*["']?(https?:\/\/[^"'\s#]+)/im,
    source: 'https://gohugo.io/configuration/all/#baseurl',
  },
  {
    files: ['mkdocs.*'],
    pattern: /^site_url\s*:\s*["']?(https?:\/\/[^"'\s#]+)/m,
    source: 'https://www.mkdocs.org/user-guide/configuration/#site_url',
  },
  {
    files: ['svelte.config.*'],
    pattern: new RegExp(String.raw`\borigin\s*:\s*${QUOTED}`),
    source: 'https://svelte.dev/docs/kit/configuration#prerender',
  },
  {
    files: ['gridsome.config.*'],
    pattern: new RegExp(String.raw`\bsiteUrl\s*:\s*${QUOTED}`),
    source: 'https://gridsome.org/docs/config/#siteurl',
  },
  {
    files: ['robots.*', 'public/robots.*', 'static/robots.*', 'src/robots.*'],
    pattern: /^\s*sitemap\s*:\s*(https?:\/\/\S+)/im,
    source: 'https://www.sitemaps.org/protocol.html#submit_robots',
  },
  {
    files: ['index.*', 'public/index.*', 'src/index.*'],
    pattern: /<link\s(?=[^>]*\brel\s*=\s*["']?canonical\b)[^>]*\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i,
    source: 'https://www.rfc-editor.org/rfc/rfc6596',
  },
  {
    files: ['wrangler.*'],
    pattern:
      /\bpattern\b["']?\s*[=:]\s*["']((?:[\w-]+\.)+[a-z]{2,})["'/][^}\]]*?\bcustom_domain\b["']?\s*[=:]\s*true/,
    source: 'https://developers.cloudflare.com/workers/configuration/routing/custom-domains/',
  },
];

/** Hosts of code and packages: a project that names its page there does not own them. */
export const CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'sr.ht',
  'gitee.com',
  'npmjs.com',
  'www.npmjs.com',
]);

/**
 * Providers at which anybody has an e-mail address, so that one in a policy does not tell the site's domain.
 * Source: the providers that serve the public by their own pages; the largest by use.
 */
export const PUBLIC_MAIL_HOSTS: ReadonlySet<string> = new Set([
  '163.com',
  '126.com',
  'aol.com',
  'duck.com',
  'fastmail.com',
  'gmail.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'outlook.com',
  'pm.me',
  'posteo.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'tutanota.com',
  'web.de',
  'yahoo.co.jp',
  'yahoo.com',
  'yandex.ru',
  'zoho.com',
]);
