import { table } from './table.js';

/** What stands at a place of a framework's config. */
export type ConfigUse =
  /** The option being there adds something that fetches this address. */
  | { is: 'service'; verb: string; url: string }
  /** A list of packages, by name. */
  | { is: 'packages' }
  /** A list of elements: `['script', { src }]`, `{ tagName, attributes }` or `{ tag, attrs }`. */
  | { is: 'tags' };

export interface ConfigPlace {
  /** Base name of the file, without its extension. */
  file: RegExp;
  /** Names of options, each within the one before. */
  path: readonly string[];
  use: ConfigUse;
  source: string;
}

const SCRIPT = 'Loads a script from';
const GTAG = 'https://www.googletagmanager.com/gtag/js';
const GTM = 'https://www.googletagmanager.com/gtm.js';

/** The registry of @nuxt/scripts, under `scripts.registry` and as composables. https://scripts.nuxt.com/scripts */
export const NUXT_SCRIPTS: Readonly<Record<string, string>> = table({
  googleAnalytics: GTAG,
  googleTagManager: GTM,
  plausibleAnalytics: 'https://plausible.io/js/script.js',
  fathomAnalytics: 'https://cdn.usefathom.com/script.js',
  cloudflareWebAnalytics: 'https://static.cloudflareinsights.com/beacon.min.js',
  hotjar: 'https://static.hotjar.com/c/hotjar-0.js',
  clarity: 'https://www.clarity.ms/tag/',
  segment: 'https://cdn.segment.com/analytics.js/v1/',
  metaPixel: 'https://connect.facebook.net/en_US/fbevents.js',
  tiktokPixel: 'https://analytics.tiktok.com/i18n/pixel/events.js',
  snapchatPixel: 'https://sc-static.net/scevent.min.js',
  xPixel: 'https://static.ads-twitter.com/uwt.js',
  redditPixel: 'https://www.redditstatic.com/ads/pixel.js',
  posthog: 'https://us-assets.i.posthog.com/static/array.js',
  googleAdsense: 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
  googleRecaptcha: 'https://www.google.com/recaptcha/api.js',
  googleMaps: 'https://maps.googleapis.com/maps/api/js',
  googleSignIn: 'https://accounts.google.com/gsi/client',
  intercom: 'https://widget.intercom.io/widget/',
  crisp: 'https://client.crisp.chat/l.js',
  stripe: 'https://js.stripe.com/v3/',
  paypal: 'https://www.paypal.com/sdk/js',
  lemonSqueezy: 'https://assets.lemonsqueezy.com/lemon.js',
  vimeoPlayer: 'https://player.vimeo.com/api/player.js',
  youtubePlayer: 'https://www.youtube.com/iframe_api',
});

const DOCUSAURUS = /^docusaurus\.config$/;
const NUXT = /^nuxt\.config$/;
const GATSBY = /^gatsby-(?:config|browser|ssr)$/;
/** `.vitepress/config.ts` */
const VITEPRESS = /^(?:config|index|shared)$/;

export const CONFIG_PLACES: readonly ConfigPlace[] = [
  ...Object.entries(NUXT_SCRIPTS).map(([name, url]): ConfigPlace => ({
    file: NUXT,
    path: ['scripts', 'registry', name],
    use: { is: 'service', verb: SCRIPT, url },
    source: 'https://scripts.nuxt.com/docs/guides/registry-scripts',
  })),
  ...(['modules', 'buildModules', 'extends'] as const).map((name): ConfigPlace => ({
    file: NUXT,
    path: [name],
    use: { is: 'packages' },
    source: 'https://nuxt.com/docs/4.x/api/nuxt-config#modules-1',
  })),
  {
    file: GATSBY,
    path: ['plugins'],
    use: { is: 'packages' },
    source: 'https://www.gatsbyjs.com/docs/reference/config-files/gatsby-config/#plugins',
  },
  {
    file: DOCUSAURUS,
    path: ['plugins'],
    use: { is: 'packages' },
    source: 'https://docusaurus.io/docs/api/docusaurus-config#plugins',
  },
  {
    file: DOCUSAURUS,
    path: ['presets', 'gtag'],
    use: { is: 'service', verb: SCRIPT, url: GTAG },
    source: 'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-google-gtag',
  },
  {
    file: DOCUSAURUS,
    path: ['presets', 'googleAnalytics'],
    use: { is: 'service', verb: SCRIPT, url: 'https://www.google-analytics.com/analytics.js' },
    source: 'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-google-analytics',
  },
  {
    file: DOCUSAURUS,
    path: ['presets', 'googleTagManager'],
    use: { is: 'service', verb: SCRIPT, url: GTM },
    source: 'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-google-tag-manager',
  },
  {
    file: DOCUSAURUS,
    path: ['themeConfig', 'algolia'],
    use: { is: 'service', verb: 'Sends searches to', url: 'https://*.algolia.net/' },
    source: 'https://docusaurus.io/docs/search#using-algolia-docsearch',
  },
  {
    file: DOCUSAURUS,
    path: ['headTags'],
    use: { is: 'tags' },
    source: 'https://docusaurus.io/docs/api/docusaurus-config#headTags',
  },
  {
    file: VITEPRESS,
    path: ['head'],
    use: { is: 'tags' },
    source: 'https://vitepress.dev/reference/site-config#head',
  },
  {
    file: /^astro\.config$/,
    path: ['head'],
    use: { is: 'tags' },
    source: 'https://starlight.astro.build/reference/configuration/#head',
  },
  {
    file: VITEPRESS,
    path: ['themeConfig', 'search', 'options', 'appId'],
    use: { is: 'service', verb: 'Sends searches to', url: 'https://*.algolia.net/' },
    source: 'https://vitepress.dev/reference/default-theme-search#algolia-search',
  },
  {
    file: VITEPRESS,
    path: ['themeConfig', 'algolia'],
    use: { is: 'service', verb: 'Sends searches to', url: 'https://*.algolia.net/' },
    source: 'https://vitepress.dev/reference/default-theme-search#algolia-search',
  },
];

/** Words without one of which no such file adds anything. */
export const CONFIG_WORDS =
  /\bregistry\s*:|\b(?:buildModules|modules|plugins|headTags|head)\s*:\s*\[|\b(?:gtag|googleAnalytics|googleTagManager|algolia|appId)\s*:|\bdestination\s*:|\buseScript[A-Z]/;

/** Settings of site generators that are no scripts: an option being there makes pages load a service. */
export interface SiteSetting {
  file: RegExp;
  path: readonly string[];
  /** Only where the value is this. */
  value?: RegExp;
  verb: string;
  url: string;
  source: string;
}

const JEKYLL = /(?:^|\/)_config[\w.-]*\.ya?ml$/;
const HUGO = /(?:^|\/)(?:hugo|config|services)\.(?:toml|ya?ml|json)$/;
const MKDOCS = /(?:^|\/)mkdocs\.ya?ml$/;
const EMBED_COMMENTS = 'https://disqus.com/embed.js';

export const SITE_SETTINGS: readonly SiteSetting[] = [
  {
    file: JEKYLL,
    path: ['google_analytics'],
    verb: SCRIPT,
    url: GTAG,
    source: 'https://github.com/jekyll/minima#enabling-google-analytics',
  },
  {
    file: JEKYLL,
    path: ['google_analytics', 'tracking_id'],
    verb: SCRIPT,
    url: GTAG,
    source: 'https://theme-next.js.org/docs/third-party-services/statistics-and-analytics',
  },
  {
    file: JEKYLL,
    path: ['analytics', 'provider'],
    value: /^google/,
    verb: SCRIPT,
    url: GTAG,
    source: 'https://mmistakes.github.io/minimal-mistakes/docs/configuration/#analytics',
  },
  {
    file: JEKYLL,
    path: ['disqus', 'shortname'],
    verb: SCRIPT,
    url: EMBED_COMMENTS,
    source: 'https://github.com/jekyll/minima#enabling-comments-via-disqus',
  },
  {
    file: HUGO,
    path: ['googleAnalytics'],
    verb: SCRIPT,
    url: GTAG,
    source: 'https://gohugo.io/templates/embedded/#google-analytics',
  },
  {
    file: HUGO,
    path: ['services', 'googleAnalytics', 'id'],
    verb: SCRIPT,
    url: GTAG,
    source: 'https://gohugo.io/configuration/services/',
  },
  {
    file: HUGO,
    path: ['services', 'disqus', 'shortname'],
    verb: SCRIPT,
    url: EMBED_COMMENTS,
    source: 'https://gohugo.io/configuration/services/',
  },
  {
    file: HUGO,
    path: ['disqusShortname'],
    verb: SCRIPT,
    url: EMBED_COMMENTS,
    source: 'https://gohugo.io/content-management/comments/',
  },
  {
    file: MKDOCS,
    path: ['google_analytics'],
    verb: SCRIPT,
    url: GTAG,
    source: 'https://www.mkdocs.org/about/release-notes/',
  },
  {
    file: MKDOCS,
    path: ['extra', 'analytics', 'provider'],
    value: /^google$/,
    verb: SCRIPT,
    url: GTAG,
    source: 'https://squidfunk.github.io/mkdocs-material/setup/setting-up-site-analytics/',
  },
];
