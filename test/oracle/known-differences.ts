import type { Difference } from './compare.js';

const PAGE_SENT = ['hands over http.referrer', 'hands over http.request_path'];
const PAGE_WHY = 'The SDK sends page address and referrer by itself; practices name what the code passes.';

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
  'fetch/shorthand-helper.mjs': {
    difference: { unsaid: ['hands data to crm.example.com', 'hands over user.contact.email'], undone: [] },
    why: 'A function that a function of the file returns is not followed to where it is called.',
  },
  '@sentry/browser/capture.browser.mjs': { difference: { unsaid: PAGE_SENT, undone: [] }, why: PAGE_WHY },
  'plausible-tracker/track.browser.cjs': { difference: { unsaid: PAGE_SENT, undone: [] }, why: PAGE_WHY },
  'mixpanel-browser/track.browser.cjs': {
    difference: {
      unsaid: [
        'sets the cookie "mp_token_mixpanel"',
        'writes "mp_tab_id_mixpanel_token" to sessionStorage',
        'writes "mp_gen_new_tab_id_mixpanel_token" to sessionStorage',
        'writes "mixpanelFlagsDb" to IndexedDB',
        'writes "mixpanelBrowserDb" to IndexedDB',
        ...PAGE_SENT,
      ],
      undone: [],
    },
    why: `An analytics SDK sets cookies and stores of its own, which no practice names. ${PAGE_WHY}`,
  },
  'pino/serializers.mjs': {
    difference: { unsaid: [], undone: ['logs http.request_body'] },
    why: 'A serializer of the site narrows what is logged; only that of `req` in pino-http is read.',
  },
  'winston/error-object.mjs': {
    difference: { unsaid: ['logs user.contact.email'], undone: [] },
    why: 'What an error carries from `throw` to `catch` is not followed.',
  },
};
