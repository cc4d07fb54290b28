/**
 * Cookies that a vendor's script sets, not the site's own code: the beginning of the name, and the vendor. A policy
 * that lists one of them does not list too much as long as the vendor's script is loaded.
 */
export const VENDOR_COOKIES: readonly { prefix: string; vendors: readonly string[]; source: string }[] = [
  {
    prefix: '_ga',
    vendors: ['google-analytics', 'google-tag-manager'],
    source: 'https://support.google.com/analytics/answer/11397207',
  },
  {
    prefix: '_gid',
    vendors: ['google-analytics', 'google-tag-manager'],
    source: 'https://support.google.com/analytics/answer/11397207',
  },
  {
    prefix: '_gcl_',
    vendors: ['google-ads', 'google-tag-manager'],
    source: 'https://business.safety.google/adscookies/',
  },
  {
    prefix: '_fbp',
    vendors: ['facebook', 'meta'],
    source: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc/',
  },
  {
    prefix: '_fbc',
    vendors: ['facebook', 'meta'],
    source: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc/',
  },
  { prefix: '_hj', vendors: ['hotjar'], source: 'https://help.hotjar.com/hc/en-us/articles/6952777582999' },
  { prefix: '_pk_', vendors: ['matomo'], source: 'https://matomo.org/faq/general/faq_146/' },
  { prefix: '__stripe_', vendors: ['stripe'], source: 'https://stripe.com/legal/cookies-policy' },
  {
    prefix: '_clck',
    vendors: ['clarity', 'microsoft-clarity'],
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
  },
  {
    prefix: '_clsk',
    vendors: ['clarity', 'microsoft-clarity'],
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
  },
];
