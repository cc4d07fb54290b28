import type { RuleServices } from '../engine/create-rule.js';
import { analytics } from './analytics.js';
import { cookies } from './cookies.js';
import { deviceStorage } from './device-storage.js';
import { email } from './email.js';
import { logFields } from './log-fields.js';
import { payments } from './payments.js';
import { thirdParties } from './third-parties.js';
import { validSetup } from './valid-setup.js';

/** Every rule under its id. */
export const createRules = (services: RuleServices) => ({
  analytics: analytics(services),
  cookies: cookies(services),
  'device-storage': deviceStorage(services),
  email: email(services),
  'log-fields': logFields(services),
  payments: payments(services),
  'third-parties': thirdParties(services),
  'valid-setup': validSetup(services),
});
