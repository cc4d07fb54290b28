import type { RuleServices } from '../engine/create-rule.js';
import { analytics } from './analytics.js';
import { contradictoryClauses } from './contradictory-clauses.js';
import { cookies } from './cookies.js';
import { deviceStorage } from './device-storage.js';
import { email } from './email.js';
import { logFields } from './log-fields.js';
import { payments } from './payments.js';
import { stalePromises } from './stale-promises.js';
import { thirdParties } from './third-parties.js';
import { validSetup } from './valid-setup.js';

/** Every rule under its id. */
export const createRules = (services: RuleServices) => ({
  analytics: analytics(services),
  'contradictory-clauses': contradictoryClauses(services),
  cookies: cookies(services),
  'device-storage': deviceStorage(services),
  email: email(services),
  'log-fields': logFields(services),
  payments: payments(services),
  'stale-promises': stalePromises(services),
  'third-parties': thirdParties(services),
  'valid-setup': validSetup(services),
});
