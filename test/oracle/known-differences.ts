import type { Difference } from './compare.js';

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
};
