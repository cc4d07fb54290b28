/** What test/oracle needs of the plugin: its own package.json hides the root's `#plugin/` from it. */
export { Flow } from '#plugin/flow/index.js';
export { hostBook } from '#plugin/practices/hosts.js';
export { COOKIE_CALLS, COOKIE_ON_REQUEST, HEADER_CALLS } from '#plugin/data/cookies.js';
export { API_TYPES } from '#plugin/data/api-types.js';
export { LOGGERS, REQUEST_LOGGERS } from '#plugin/data/loggers.js';
export { MAIL_CALLS } from '#plugin/data/mailers.js';
export { REQUEST_CALLS } from '#plugin/data/http-clients.js';
export { SDKS } from '#plugin/data/sdks.js';
export { STORAGE_CALLS } from '#plugin/data/storage.js';
export type { Practice, Recipient } from '#plugin/model/index.js';
