import { table } from './table.js';

/** An attribute whose address the browser asks for. */
export interface AddressAttribute {
  attribute: string;
  /** What the browser does, up to the host. */
  verb: string;
  /** How several addresses stand in it. */
  list?: 'srcset' | 'spaces';
  /** Waits for the visitor. */
  onAction?: true;
}

const IMAGE = 'Loads an image from';
const PAGE = 'Embeds a page from';

const IMAGES: readonly AddressAttribute[] = [
  { attribute: 'src', verb: IMAGE },
  { attribute: 'srcset', verb: IMAGE, list: 'srcset' },
];
const BACKGROUND: readonly AddressAttribute[] = [{ attribute: 'background', verb: IMAGE }];
const SVG_IMAGE: readonly AddressAttribute[] = [
  { attribute: 'href', verb: IMAGE },
  { attribute: 'xlink:href', verb: IMAGE },
];
const PING: readonly AddressAttribute[] = [
  { attribute: 'ping', verb: 'Reports clicks to', list: 'spaces', onAction: true },
];

/**
 * Elements whose address the browser asks for by itself, or when the visitor uses them. Not among them: `use`, whose
 * address must be of the same origin; `a`, which leads elsewhere; `script`, `link` and `meta`, where it hangs on other
 * attributes. https://html.spec.whatwg.org/multipage/indices.html#attributes-3
 */
export const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly AddressAttribute[]>> = {
  img: IMAGES,
  input: [{ attribute: 'src', verb: IMAGE }],
  image: SVG_IMAGE,
  feimage: SVG_IMAGE,
  iframe: [{ attribute: 'src', verb: PAGE }],
  frame: [{ attribute: 'src', verb: PAGE }],
  embed: [{ attribute: 'src', verb: PAGE }],
  object: [{ attribute: 'data', verb: PAGE }],
  video: [
    { attribute: 'src', verb: 'Loads a video from' },
    { attribute: 'poster', verb: IMAGE },
  ],
  audio: [{ attribute: 'src', verb: 'Loads a sound from' }],
  source: [
    { attribute: 'src', verb: 'Loads media from' },
    { attribute: 'srcset', verb: IMAGE, list: 'srcset' },
  ],
  track: [{ attribute: 'src', verb: 'Loads captions from' }],
  body: BACKGROUND,
  table: BACKGROUND,
  td: BACKGROUND,
  th: BACKGROUND,
  a: PING,
  area: PING,
  // https://amp.dev/documentation/components/
  'amp-img': IMAGES,
  'amp-anim': IMAGES,
  'amp-pixel': [{ attribute: 'src', verb: 'Loads a tracking pixel from' }],
  'amp-iframe': [{ attribute: 'src', verb: PAGE }],
  'amp-video': [
    { attribute: 'src', verb: 'Loads a video from' },
    { attribute: 'poster', verb: IMAGE },
  ],
  'amp-video-iframe': [{ attribute: 'src', verb: PAGE }],
  'amp-audio': [{ attribute: 'src', verb: 'Loads a sound from' }],
  'amp-list': [{ attribute: 'src', verb: 'Loads content from' }],
  'amp-state': [{ attribute: 'src', verb: 'Loads content from' }],
  'amp-analytics': [{ attribute: 'config', verb: 'Loads content from' }],
  // Elements of component libraries: Vuetify, Element Plus, Quasar, BootstrapVue, Ionic, Vant, Ant Design of Vue.
  ...Object.fromEntries(
    [
      ...['v-img', 'el-image', 'el-avatar', 'q-img', 'b-img', 'b-avatar', 'ion-img', 'van-image', 'a-image'],
      ...['a-avatar', 'n-image', 'n-avatar'],
    ].map((name) => [name, IMAGES]),
  ),
};

/** Headers that a `meta` element may stand for, of those that do something. */
export const META_HEADERS: ReadonlySet<string> = new Set([
  'set-cookie',
  'content-security-policy',
  'content-security-policy-report-only',
]);

/** Attributes with which htmx makes requests when an element is used. https://htmx.org/attributes/hx-get/ */
export const REQUEST_ATTRIBUTES: ReadonlySet<string> = new Set(
  ['get', 'post', 'put', 'patch', 'delete'].flatMap((verb) => [`hx-${verb}`, `data-hx-${verb}`]),
);

/** Attributes from which scripts that load lazily take an address. https://github.com/aFarkas/lazysizes#readme */
export const LAZY_ATTRIBUTES: Readonly<Record<string, 'src' | 'srcset'>> = table({
  'data-src': 'src',
  'data-lazy-src': 'src',
  'data-original': 'src',
  'data-srcset': 'srcset',
  'data-lazy-srcset': 'srcset',
});
export const LAZY_CLASS = /(?:^|[\s_-])lazy(?:load|loaded|sizes)?(?:$|[\s_-])/i;

/**
 * Elements of AMP whose type or name stands for a host.
 * https://amp.dev/documentation/guides-and-tutorials/optimize-and-measure/configure-analytics/analytics-vendors
 */
export const AMP_ANALYTICS: Readonly<Record<string, string>> = table({
  googleanalytics: 'https://www.google-analytics.com/',
  gtag: 'https://www.googletagmanager.com/gtag/',
  facebookpixel: 'https://www.facebook.com/tr/',
  adobeanalytics: 'https://omtrdc.net/',
  chartbeat: 'https://ping.chartbeat.net/',
  comscore: 'https://sb.scorecardresearch.com/',
  linkpulse: 'https://pp.lp4.io/',
  metrika: 'https://mc.yandex.ru/',
  mparticle: 'https://pixels.mparticle.com/',
  parsely: 'https://srv.pixel.parsely.com/',
  piano: 'https://api.tinypass.com/',
  quantcast: 'https://pixel.quantserve.com/',
  segment: 'https://api.segment.io/',
  simplereach: 'https://d8rk54i4mohrb.cloudfront.net/',
  snowplow: 'https://collector.snowplow.io/',
});
export const AMP_EMBEDS: Readonly<Record<string, string>> = table({
  'amp-youtube': 'https://www.youtube.com/embed/',
  'amp-vimeo': 'https://player.vimeo.com/video/',
  'amp-dailymotion': 'https://www.dailymotion.com/embed/',
  'amp-twitter': 'https://platform.twitter.com/widgets/',
  'amp-instagram': 'https://www.instagram.com/p/',
  'amp-facebook': 'https://www.facebook.com/plugins/',
  'amp-facebook-page': 'https://www.facebook.com/plugins/',
  'amp-facebook-comments': 'https://www.facebook.com/plugins/',
  'amp-pinterest': 'https://assets.pinterest.com/',
  'amp-reddit': 'https://embed.redditmedia.com/',
  'amp-soundcloud': 'https://w.soundcloud.com/player/',
  'amp-gist': 'https://gist.github.com/',
});
export const AMP_ADS: Readonly<Record<string, string>> = table({
  adsense: 'https://pagead2.googlesyndication.com/',
  doubleclick: 'https://securepubads.g.doubleclick.net/',
  criteo: 'https://static.criteo.net/',
  taboola: 'https://cdn.taboola.com/',
  outbrain: 'https://widgets.outbrain.com/',
  a9: 'https://c.amazon-adsystem.com/',
});

/** Types of a `script` that a browser runs. https://mimesniff.spec.whatwg.org/#javascript-mime-type */
export const SCRIPT_TYPE =
  /^(?:module|text\/partytown|text\/babel|text\/jsx|(?:(?:application|text)\/(?:x-)?(?:java|ecma|j|live)script)(?:1\.[0-5])?)?$/i;

/**
 * How consent managers mark what they hold back: Cookiebot (`data-cookieconsent`,
 * https://www.cookiebot.com/en/developer/), OneTrust (`optanon-category-C0002`, https://developer.onetrust.com),
 * CookieYes (`data-cookieyes`), Usercentrics (`data-usercentrics`), iubenda (`_iub_cs_activate`), Klaro (`data-name`
 * with `text/plain`, https://klaro.org/docs), cookieconsent (`data-category` with `text/plain`,
 * https://cookieconsent.orestbida.com), consentmanager (`data-cmp-vendor`), Cookie Script (`data-cookiescript`),
 * Termly (`data-categories`), Complianz (`data-service`), Didomi (`didomi/javascript`), AMP (`data-block-on-consent`).
 */
export const CONSENT_ATTRIBUTE =
  /^(?:data-cookie-?consent|data-cookie-?category|data-cookieyes|data-usercentrics|uc-src|data-cmp-(?:vendor|src|purpose|ab)|data-cookiescript|data-cookie-?block\w*|data-cookieblock-src|suppressedsrc|data-suppressedsrc|data-iub-purposes|data-block-on-consent|data-consent(?:-\w+)*|data-requires-consent|data-gdpr\w*)$/i;
/** Those of them that code writes out. */
export const CONSENT_MARKS: readonly string[] = [
  'data-cookieconsent',
  'data-cookieyes',
  'data-usercentrics',
  'data-cookiescript',
];
/** Marks of theirs that hold nothing back. */
export const NO_CONSENT_VALUE = /^(?:ignore|necessary|essential|strictly-necessary|0)$/i;
export const CONSENT_CLASS =
  /(?:^|\s)(?:optanon-category-\S*|_iub_cs_activate\S*|cmplz-\w+|cookieconsent-optin\S*|cky-\S+|js-consent\S*)(?:\s|$)/i;
/** Types that only a consent manager turns into a script. */
export const HELD_BACK_TYPE = /^(?:text\/plain|didomi\/javascript|text\/(?:cookieconsent|consent)|opt-in)$/i;
/** Where such an element keeps its address. */
export const HELD_BACK_ADDRESS: ReadonlySet<string> = new Set([
  'src',
  'data-src',
  'data-cookieblock-src',
  'suppressedsrc',
  'data-suppressedsrc',
  'data-cmp-src',
  'uc-src',
]);

/** Types of an `input` that ask for nothing that could be told from its name. */
export const NO_FIELD_TYPE = /^(?:hidden|checkbox|radio|submit|button|image|reset|range|color|file|search)$/i;

/**
 * Modules that draw pictures from elements, on the server: no browser asks for what those show.
 * https://nextjs.org/docs/app/api-reference/functions/image-response https://github.com/vercel/satori#readme
 */
export const DRAWING_MODULES: readonly string[] = [
  'next/og',
  '@vercel/og',
  'satori',
  'satori-html',
  'workers-og',
  '@cf-wasm/og',
];
