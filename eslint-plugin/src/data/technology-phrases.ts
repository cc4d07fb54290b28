import type { Action, DataKey } from '../model/index.js';

/** What using a technology amounts to: "we use no trackers" denies collecting behaviour for analytics. */
export interface Technology {
  action: Action;
  data: readonly DataKey[];
  purposes: readonly string[];
  recipients: readonly string[];
  /** The words name only some of the practice ("persistent cookies"), so a denial of it is no absolute one. */
  partial?: boolean;
}

const tracking: Technology = {
  action: 'collect',
  data: ['user.behavior'],
  purposes: ['analytics'],
  recipients: [],
};
const analytics: Technology = {
  action: 'use',
  data: ['user.behavior'],
  purposes: ['analytics'],
  recipients: [],
};
const ads: Technology = { action: 'use', data: [], purposes: ['marketing.advertising'], recipients: [] };
const thirdParty: Technology = { action: 'share', data: ['user'], purposes: [], recipients: ['third-party'] };
const someCookies: Technology = {
  action: 'store',
  data: ['user.device.cookie'],
  purposes: [],
  recipients: [],
  partial: true,
};
const analyticsCookies: Technology = { ...someCookies, purposes: ['analytics'] };
const adCookies: Technology = { ...someCookies, purposes: ['marketing.advertising'] };
const foreignCookies: Technology = { ...someCookies, recipients: ['third-party'] };

/** Words of policies for technologies. One line a phrase; the longest wins. Own list. */
export const TECHNOLOGY_PHRASES: Readonly<Record<string, Technology>> = {
  tracking,
  tracker: tracking,
  'tracking technology': tracking,
  'tracking tool': tracking,
  'tracking mechanism': tracking,
  'tracking method': tracking,
  'tracking code': tracking,
  'tracking script': tracking,
  'tracking software': tracking,
  'tracking service': tracking,
  'tracking device': tracking,
  'tracking feature': tracking,
  'tracking network': tracking,
  'tracking system': tracking,
  'tracking technique': tracking,
  'user tracking': tracking,
  'visitor tracking': tracking,
  'web tracking': tracking,
  'tracking pixel': tracking,
  'tracking beacon': tracking,
  'tracking of any kind': tracking,
  'web beacon': tracking,
  beacon: tracking,
  'pixel tag': tracking,
  pixel: tracking,
  'clear gif': tracking,
  'web bug': tracking,
  fingerprinting: tracking,
  'browser fingerprinting': tracking,
  'device fingerprinting': tracking,
  'session replay': tracking,
  'session recording': tracking,
  profiling: { ...tracking, action: 'use', purposes: ['marketing.advertising.profiling'] },
  analytics,
  'web analytics': analytics,
  'analytics service': analytics,
  'analytics tool': analytics,
  'analytics software': analytics,
  'analytics script': analytics,
  'analytics provider': { ...analytics, recipients: ['third-party'] },
  'third party analytics': { ...analytics, recipients: ['third-party'] },
  'third party analytics service': { ...analytics, recipients: ['third-party'] },
  'third party analytics tool': { ...analytics, recipients: ['third-party'] },
  'third party analytics provider': { ...analytics, recipients: ['third-party'] },
  'third party analytics script': { ...analytics, recipients: ['third-party'] },
  'third party tracking script': { ...tracking, recipients: ['third-party'] },
  'third party tracking': { ...tracking, recipients: ['third-party'] },
  'third party tracker': { ...tracking, recipients: ['third-party'] },
  'external analytics': { ...analytics, recipients: ['third-party'] },
  'visitor statistics': analytics,
  telemetry: { action: 'collect', data: ['user.telemetry'], purposes: [], recipients: [] },
  ad: ads,
  advertising: ads,
  advertisement: ads,
  'banner ad': ads,
  'third party ad': ads,
  'third party advertising': ads,
  'third party advertisement': ads,
  'targeted advertising': { ...ads, purposes: ['marketing.advertising.first_party.targeted'] },
  'third party script': thirdParty,
  'third party resource': thirdParty,
  'third party content': thirdParty,
  'third party service': thirdParty,
  'third party service provider': thirdParty,
  'third party provider': thirdParty,
  'third party font': thirdParty,
  'third party tool': thirdParty,
  'third party library': thirdParty,
  'external script': thirdParty,
  'external resource': thirdParty,
  'external service': thirdParty,
  'external font': thirdParty,
  'third party cookie': foreignCookies,
  'advertising cookie': adCookies,
  'ad cookie': adCookies,
  'marketing cookie': adCookies,
  'targeting cookie': adCookies,
  'tracking cookie': analyticsCookies,
  'third party tracking cookie': { ...analyticsCookies, recipients: ['third-party'] },
  'analytics cookie': analyticsCookies,
  'analytical cookie': analyticsCookies,
  'statistics cookie': analyticsCookies,
  'performance cookie': analyticsCookies,
  'persistent cookie': someCookies,
  'permanent cookie': someCookies,
  'session cookie': someCookies,
  'first party cookie': someCookies,
  'functional cookie': someCookies,
  'essential cookie': someCookies,
  'necessary cookie': someCookies,
  'social media cookie': foreignCookies,
  'tracking or advertising cookie': adCookies,
  'cookie banner': { ...someCookies, action: 'use', data: [] },
  'cookie notice': { ...someCookies, action: 'use', data: [] },
  'cookie policy': { ...someCookies, action: 'use', data: [] },
};
