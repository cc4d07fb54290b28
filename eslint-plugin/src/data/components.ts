/** What a component of a package puts into a page, as a plain element or as an address that it fetches by itself. */
export interface Component {
  /** The module, or its beginning where more modules follow a slash. */
  modules: readonly string[];
  /** What is imported; `default` also stands for any name of a module that has one component. */
  exports: readonly string[];
  /** Behaves as this element, whose attributes it takes. */
  element?: string;
  /** Only with this attribute: a component that otherwise leaves the request to the site's own server. */
  unless?: readonly string[];
  /** Fetches these addresses, whatever its attributes. */
  fetches?: readonly { verb: string; url: string }[];
  /** Keeps this on the visitor's device. */
  keeps?: { kind: 'cookies' | 'device-storage'; what: string };
  source: string;
}

const SCRIPT = 'Loads a script from';
const EMBED = 'Embeds a page from';
const IMAGE = 'Loads an image from';

export const COMPONENTS: readonly Component[] = [
  {
    modules: ['next/script'],
    exports: ['default'],
    element: 'script',
    source: 'https://nextjs.org/docs/app/api-reference/components/script',
  },
  {
    modules: ['gatsby', 'gatsby-script'],
    exports: ['Script'],
    element: 'script',
    source: 'https://www.gatsbyjs.com/docs/reference/built-in-components/gatsby-script/',
  },
  {
    // Optimized images come from the site's own /_next/image, whose server fetches them.
    modules: ['next/image', 'next/legacy/image'],
    exports: ['default'],
    element: 'img',
    unless: ['unoptimized', 'loader'],
    source: 'https://nextjs.org/docs/app/api-reference/components/image#unoptimized',
  },
  {
    modules: ['react-bootstrap', 'react-bootstrap/Image'],
    exports: ['Image', 'default'],
    element: 'img',
    source: 'https://react-bootstrap.github.io/docs/components/images',
  },
  {
    modules: ['@radix-ui/react-avatar'],
    exports: ['Image', 'AvatarImage'],
    element: 'img',
    source: 'https://www.radix-ui.com/primitives/docs/components/avatar#image',
  },
  {
    modules: ['radix-ui'],
    exports: ['Avatar.Image'],
    element: 'img',
    source: 'https://www.radix-ui.com/primitives/docs/components/avatar#image',
  },
  {
    modules: ['@mui/material', '@mui/joy'],
    exports: ['Avatar'],
    element: 'img',
    source: 'https://mui.com/material-ui/api/avatar/',
  },
  {
    modules: ['@mui/material/Avatar', '@mui/joy/Avatar'],
    exports: ['default'],
    element: 'img',
    source: 'https://mui.com/material-ui/api/avatar/',
  },
  {
    modules: ['@chakra-ui/react', '@chakra-ui/image', '@chakra-ui/avatar'],
    exports: ['Image', 'Img', 'Avatar', 'Avatar.Image'],
    element: 'img',
    source: 'https://chakra-ui.com/docs/components/image',
  },
  {
    modules: ['@mantine/core', 'antd', '@heroui/react', '@nextui-org/react', 'semantic-ui-react'],
    exports: ['Image', 'Avatar'],
    element: 'img',
    source: 'https://mantine.dev/core/image/',
  },
  {
    modules: ['react-lazy-load-image-component'],
    exports: ['LazyLoadImage'],
    element: 'img',
    source: 'https://github.com/Aljullu/react-lazy-load-image-component#props',
  },
  {
    modules: ['@unhead/vue/components', '@nuxt/components', '#components'],
    exports: ['Script'],
    element: 'script',
    source: 'https://nuxt.com/docs/4.x/getting-started/seo-meta#components',
  },
  {
    modules: ['@unhead/vue/components', '@nuxt/components', '#components'],
    exports: ['Link'],
    element: 'link',
    source: 'https://nuxt.com/docs/4.x/getting-started/seo-meta#components',
  },
  {
    modules: ['next-themes'],
    exports: ['ThemeProvider'],
    keeps: { kind: 'device-storage', what: 'Keeps "theme" in localStorage (next-themes)' },
    source: 'https://github.com/pacocoursey/next-themes#themeprovider',
  },
  {
    modules: ['mode-watcher'],
    exports: ['ModeWatcher'],
    keeps: { kind: 'device-storage', what: 'Keeps "mode-watcher-mode" in localStorage (mode-watcher)' },
    source: 'https://mode-watcher.sveco.dev/docs/api-reference/mode-watcher',
  },
  {
    modules: ['react-cookie-consent'],
    exports: ['default', 'CookieConsent'],
    keeps: { kind: 'cookies', what: 'Sets a cookie (react-cookie-consent)' },
    source: 'https://github.com/Mastermindzh/react-cookie-consent',
  },
  {
    modules: [
      '@clerk/nextjs',
      '@clerk/clerk-react',
      '@clerk/remix',
      '@clerk/react-router',
      '@clerk/tanstack-react-start',
      'svelte-clerk',
    ],
    exports: ['ClerkProvider'],
    keeps: { kind: 'cookies', what: 'Sets the cookie "__session" (Clerk)' },
    source: 'https://clerk.com/docs/guides/how-clerk-works/cookies',
  },
  {
    modules: ['@next/third-parties/google'],
    exports: ['GoogleAnalytics'],
    fetches: [{ verb: SCRIPT, url: 'https://www.googletagmanager.com/gtag/js' }],
    source: 'https://nextjs.org/docs/app/guides/third-party-libraries#google-analytics',
  },
  {
    modules: ['@next/third-parties/google'],
    exports: ['GoogleTagManager'],
    fetches: [{ verb: SCRIPT, url: 'https://www.googletagmanager.com/gtm.js' }],
    source: 'https://nextjs.org/docs/app/guides/third-party-libraries#google-tag-manager',
  },
  {
    modules: ['@next/third-parties/google'],
    exports: ['YouTubeEmbed'],
    fetches: [{ verb: EMBED, url: 'https://www.youtube-nocookie.com/embed/' }],
    source: 'https://nextjs.org/docs/app/guides/third-party-libraries#youtube-embed',
  },
  {
    modules: ['@next/third-parties/google'],
    exports: ['GoogleMapsEmbed'],
    fetches: [{ verb: EMBED, url: 'https://www.google.com/maps/embed/v1/' }],
    source: 'https://nextjs.org/docs/app/guides/third-party-libraries#google-maps-embed',
  },
  {
    modules: ['react-gravatar'],
    exports: ['default'],
    fetches: [{ verb: IMAGE, url: 'https://www.gravatar.com/avatar/' }],
    source: 'https://github.com/KyleAMathews/react-gravatar',
  },
  {
    modules: ['@astrolib/analytics'],
    exports: ['GoogleAnalytics'],
    fetches: [{ verb: SCRIPT, url: 'https://www.googletagmanager.com/gtag/js' }],
    source: 'https://github.com/onwidget/astrolib/tree/main/packages/analytics',
  },
  {
    modules: ['astro-google-analytics'],
    exports: ['GoogleAnalytics', 'default'],
    fetches: [{ verb: SCRIPT, url: 'https://www.googletagmanager.com/gtag/js' }],
    source: 'https://github.com/KonsumStudio/astro-google-analytics',
  },
  {
    modules: ['@react-oauth/google'],
    exports: ['GoogleOAuthProvider'],
    fetches: [{ verb: SCRIPT, url: 'https://accounts.google.com/gsi/client' }],
    source: 'https://github.com/MomenSherif/react-oauth#googleoauthprovider',
  },
  {
    modules: ['@giscus/react', '@giscus/vue', '@giscus/svelte'],
    exports: ['default'],
    fetches: [{ verb: EMBED, url: 'https://giscus.app/' }],
    source: 'https://github.com/giscus/giscus-component',
  },
  {
    modules: ['astro-embed', '@astro-community/astro-embed-youtube'],
    exports: ['YouTube'],
    fetches: [{ verb: IMAGE, url: 'https://i.ytimg.com/vi/' }],
    source: 'https://astro-embed.netlify.app/components/youtube/',
  },
  {
    modules: ['astro-embed', '@astro-community/astro-embed-vimeo'],
    exports: ['Vimeo'],
    fetches: [{ verb: EMBED, url: 'https://player.vimeo.com/video/' }],
    source: 'https://astro-embed.netlify.app/components/vimeo/',
  },
  {
    modules: ['react-leaflet', '@vue-leaflet/vue-leaflet'],
    exports: ['TileLayer', 'LTileLayer'],
    element: 'tile-layer',
    source: 'https://react-leaflet.js.org/docs/api-components/#tilelayer',
  },
];
