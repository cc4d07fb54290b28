/** Cookies that an SDK sets by itself once it is set up in a page. */
export interface SdkCookies {
  /** Packages and globals of the SDK, as its paths begin. */
  sdks: readonly string[];
  /** Tested on the call that sets it up, after the package: `.init()`. */
  call: RegExp;
  /** For `gtag('config', id)` and kin: the first argument. */
  command?: string;
  /** `{0}` stands for the first argument, as far as it is known. */
  name: string;
  /** Options with which it sets none: a value as written, or any that is not `false`. */
  unless?: readonly { option: readonly string[]; value?: RegExp }[];
  source: string;
}

export const SDK_COOKIES: readonly SdkCookies[] = [
  {
    sdks: ['npm:mixpanel-browser', 'global:mixpanel'],
    call: /^\.init\(\)$/,
    name: 'mp_{0}_mixpanel',
    unless: [{ option: ['disable_persistence'] }, { option: ['persistence'], value: /localStorage/ }],
    source: 'https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript#persistence',
  },
  {
    sdks: ['npm:posthog-js', 'global:posthog'],
    call: /^\.init\(\)$/,
    name: 'ph_{0}_posthog',
    unless: [
      { option: ['persistence'], value: /^["'](?:memory|localStorage|sessionStorage)["']$/ },
      { option: ['disable_persistence'] },
      { option: ['cookieless_mode'] },
    ],
    source: 'https://posthog.com/docs/libraries/js/persistence',
  },
  {
    sdks: ['npm:@amplitude/analytics-browser', 'npm:amplitude-js', 'global:amplitude'],
    call: /^(?:\.getInstance\(\))?\.init\(\)$/,
    name: 'AMP_{0}',
    unless: [{ option: ['identityStorage'], value: /none|localStorage|sessionStorage/ }],
    source: 'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
  },
  {
    sdks: ['npm:react-ga4', 'npm:react-ga'],
    call: /^\.initialize\(\)$/,
    name: '_ga',
    source: 'https://support.google.com/analytics/answer/11397207',
  },
  {
    sdks: ['npm:ga-gtag', 'npm:vue-gtag'],
    call: /^\.(?:install|createGtag|configure)\(\)$/,
    name: '_ga',
    source: 'https://support.google.com/analytics/answer/11397207',
  },
  {
    sdks: ['npm:@segment/analytics-next'],
    call: /^\.AnalyticsBrowser(?:\(\))?\.load\(\)$/,
    name: 'ajs_anonymous_id',
    source:
      'https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/cookie-validity-update/',
  },
  {
    sdks: ['npm:@microsoft/clarity'],
    call: /^\.init\(\)$/,
    name: '_clck',
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
  },
  {
    sdks: ['npm:react-facebook-pixel'],
    call: /^\.init\(\)$/,
    name: '_fbp',
    source: 'https://www.facebook.com/privacy/policies/cookies',
  },
  {
    sdks: ['npm:@hotjar/browser', 'npm:react-hotjar'],
    call: /^(?:\.hotjar)?\.(?:init|initialize)\(\)$/,
    name: '_hjSessionUser_{0}',
    source: 'https://help.hotjar.com/hc/en-us/articles/36819956003217',
  },
  {
    sdks: [
      'npm:@datadog/browser-rum',
      'npm:@datadog/browser-rum-slim',
      'npm:@datadog/browser-logs',
      'global:DD_RUM',
    ],
    call: /^(?:\.datadog(?:Rum|Logs))?\.init\(\)$/,
    name: '_dd_s',
    unless: [{ option: ['sessionPersistence'], value: /local-storage|memory/ }],
    source: 'https://docs.datadoghq.com/real_user_monitoring/browser/data_collected/',
  },
  {
    sdks: ['npm:@microsoft/applicationinsights-web'],
    call: /^\.ApplicationInsights\(\)\.loadAppInsights\(\)$/,
    name: 'ai_user',
    source:
      'https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk-configuration#cookie-management',
  },
  {
    sdks: ['npm:@snowplow/browser-tracker'],
    call: /^\.newTracker\(\)$/,
    name: '_sp_id',
    unless: [
      { option: ['anonymousTracking'] },
      { option: ['stateStorageStrategy'], value: /none|localStorage/ },
    ],
    source: 'https://docs.snowplow.io/docs/sources/trackers/web-trackers/cookies-and-local-storage/',
  },
];
