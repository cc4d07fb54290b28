/**
 * Where sites keep their policy. Source: the conventions of GitHub community files, Next.js, Nuxt, Remix,
 * SvelteKit, Astro, Gatsby, Hugo, Jekyll, Rails, Django, Flask, Docusaurus and VitePress for a page called "privacy".
 */

/** File names without extension, compared in lower case. */
export const POLICY_STEMS: ReadonlySet<string> = new Set(
  ['privacy', 'privacypolicy', 'privacynotice', 'privacystatement'].flatMap((stem) => {
    const second = stem.slice('privacy'.length);
    return second === '' ? [stem] : [stem, `privacy-${second}`, `privacy_${second}`];
  }),
);

/** Folders, relative to the one that is searched, that may hold such a file; in this order. */
export const POLICY_FOLDERS: readonly string[] = [
  '',
  'legal',
  'docs',
  'docs/legal',
  'content',
  'content/legal',
  'content/pages',
  'content/en',
  'content/english',
  'src/content',
  'src/content/pages',
  'src/content/en',
  'src/pages',
  'src/pages/legal',
  'src/pages/en',
  'pages',
  'pages/legal',
  'src/views',
  'views',
  'views/pages',
  'views/legal',
  'templates',
  'templates/pages',
  'templates/legal',
  'app/templates',
  'app',
  'app/pages',
  'app/pages/legal',
  'app/routes',
  'src/app',
  'src/routes',
  'public',
  'public/legal',
  'static',
  'src',
  '_pages',
  'site',
  'www',
];

/**
 * Folders that hold the messages of a site, a folder or a file for each language. Source: the conventions of
 * next-intl, next-i18next, react-i18next, vue-i18n, @nuxtjs/i18n, ngx-translate, Laravel and Paraglide.
 */
export const MESSAGE_FOLDERS: readonly string[] = [
  'locales',
  'public/locales',
  'src/locales',
  'app/locales',
  'static/locales',
  'i18n',
  'src/i18n',
  'i18n/locales',
  'src/i18n/locales',
  'messages',
  'src/messages',
  'lang',
  'src/lang',
  'resources/lang',
  'translations',
  'src/translations',
  'src/assets/i18n',
  'public/i18n',
];

/** Extensions of files of messages. */
export const MESSAGE_EXTENSIONS: readonly string[] = ['.json', '.yml', '.yaml'];

/** Where Rails keeps the pages of each controller, in a folder of its name. https://guides.rubyonrails.org/layouts_and_rendering.html */
export const VIEW_FOLDERS = 'app/views';

/** Folders that are themselves the page: `app/privacy/page.tsx`, `src/routes/privacy/+page.svelte`. */
export const PAGE_STEMS: ReadonlySet<string> = new Set(['page', '+page', 'index']);

/** Extensions that the reader knows, best first. */
export const POLICY_EXTENSIONS: readonly string[] = [
  '.md',
  '.mdx',
  '.markdown',
  '.html',
  '.htm',
  '.txt',
  '.astro',
  '.vue',
  '.svelte',
  '.tsx',
  '.jsx',
  '.njk',
  '.liquid',
  '.ejs',
  '.hbs',
  '.twig',
  '.erb',
  '.pug',
  '.html.twig',
  '.html.erb',
  '',
];
