import { analytics } from './analytics.js';
import { anonymization } from './anonymization.js';
import { API_TRIGGERS } from './api-triggers.js';
import { avatars } from './avatars.js';
import { callTables } from './call-tables.js';
import { configHeaders } from './config-headers.js';
import { cookies } from './cookies.js';
import { dataCollection } from './data-collection.js';
import { deviceStorage } from './device-storage.js';
import { email } from './email.js';
import type { Finder } from './finder.js';
import { frameworkConfigs } from './framework-configs.js';
import { logFields } from './log-fields.js';
import { angularMarkup } from './markup/angular.js';
import { jsxMarkup } from './markup/jsx.js';
import { styledMarkup } from './markup/styled.js';
import { payments } from './payments.js';
import { retention } from './retention.js';
import { thirdParties } from './third-parties.js';
import { transport } from './transport.js';
import { closeTest, triggerTest, type ReachTest } from './triggers.js';

/** Every finder, in the order in which findings of one place are kept. */
export const FINDERS: readonly Finder[] = [
  cookies,
  deviceStorage,
  analytics,
  logFields,
  thirdParties,
  avatars,
  jsxMarkup,
  styledMarkup,
  angularMarkup,
  frameworkConfigs,
  configHeaders,
  email,
  payments,
  dataCollection,
  transport,
  retention,
  anonymization,
];

export const TABLES = callTables(FINDERS);

const TRIGGERS = [...FINDERS.flatMap(({ triggers }) => triggers), ...API_TRIGGERS];

/** Whether code of this text may do anything, whatever it is given: one scan. */
export const mayContainPractice: (text: string) => boolean = triggerTest(TRIGGERS);

const mayOnCloseLook = closeTest(TRIGGERS);

/**
 * Whether a script can hold a practice at all: true for every script in which `findPractices` finds something.
 *
 * @param filename its absolute path
 * @param reach whether the texts of the files that its imports lead to pass a test; null where none is followed
 */
export function mayHoldPractice(text: string, filename: string, reach: ReachTest | null): boolean {
  return mayOnCloseLook(text, filename, reach);
}
