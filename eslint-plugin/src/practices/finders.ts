import { analytics } from './analytics.js';
import { anonymization } from './anonymization.js';
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
import { triggerTest } from './triggers.js';

/** Every finder, in the order in which findings of one place are kept. */
export const FINDERS: readonly Finder[] = [
  cookies,
  deviceStorage,
  analytics,
  logFields,
  thirdParties,
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

/**
 * Whether a file of this text can hold a practice at all: one scan, true for every file in which
 * `findPractices` finds something.
 */
export const mayContainPractice: (text: string) => boolean = triggerTest(FINDERS);
