import type { Difference } from './compare.js';

const PAGE_SENT = ['hands over http.referrer', 'hands over http.request_path'];
const PAGE_WHY = 'The SDK sends page address and referrer by itself; practices name what the code passes.';

const LOADED_WHY =
  'The cookie is set by the script that the SDK loads from its vendor, which a run without a network does not get.';

/** Programs of which the analysis does not yet say what they do, and why; each list is asserted as it stands. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, { difference: Difference; why: string }>> = {
  'mailersend/send.mjs': {
    difference: { unsaid: ['hands over user.name'], undone: [] },
    why: 'What a builder (`new EmailParams().setTo([new Recipient(email, fullName)])`) is given is not followed.',
  },
  'pouchdb-browser/put.browser.mjs': {
    difference: { unsaid: ['writes "_pouch_check_localstorage" to localStorage'], undone: [] },
    why: 'PouchDB leaves a trial entry in localStorage beside the database; the practice names the database.',
  },
  '@sentry/browser/capture.browser.mjs': { difference: { unsaid: PAGE_SENT, undone: [] }, why: PAGE_WHY },
  'plausible-tracker/track.browser.cjs': { difference: { unsaid: PAGE_SENT, undone: [] }, why: PAGE_WHY },
  '@microsoft/clarity/init.browser.mjs': {
    difference: { unsaid: [], undone: ['cookies: Sets the cookie "_clck" (Microsoft Clarity)'] },
    why: LOADED_WHY,
  },
  'ga-gtag/install.browser.mjs': {
    difference: { unsaid: [], undone: ['cookies: Sets the cookie "_ga" (Google Analytics)'] },
    why: LOADED_WHY,
  },
  'react-ga4/send.browser.cjs': {
    difference: { unsaid: [], undone: ['cookies: Sets the cookie "_ga" (Google Analytics)'] },
    why: LOADED_WHY,
  },
  'mixpanel-browser/track.browser.cjs': {
    difference: {
      unsaid: [
        'writes "mp_tab_id_mixpanel_token" to sessionStorage',
        'writes "mp_gen_new_tab_id_mixpanel_token" to sessionStorage',
        'writes "mixpanelFlagsDb" to IndexedDB',
        'writes "mixpanelBrowserDb" to IndexedDB',
        ...PAGE_SENT,
      ],
      undone: [],
    },
    why: `Entries that an SDK leaves in the page's stores by itself are not named; its cookies are. ${PAGE_WHY}`,
  },
};
