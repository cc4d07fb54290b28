import type { RuleServices } from '../engine/create-rule.js';
import { analytics } from './analytics.js';
import { anonymization } from './anonymization.js';
import { contradictoryClauses } from './contradictory-clauses.js';
import { cookies } from './cookies.js';
import { dataCollection } from './data-collection.js';
import { deviceStorage } from './device-storage.js';
import { email } from './email.js';
import { logFields } from './log-fields.js';
import { payments } from './payments.js';
import { requireSuppressionReason } from './require-suppression-reason.js';
import { retention } from './retention.js';
import { stalePromises } from './stale-promises.js';
import { thirdParties } from './third-parties.js';
import { transport } from './transport.js';
import { validSetup } from './valid-setup.js';

/** Every rule under its id. */
export const createRules = (services: RuleServices) => ({
  analytics: analytics(services),
  anonymization: anonymization(services),
  'contradictory-clauses': contradictoryClauses(services),
  cookies: cookies(services),
  'data-collection': dataCollection(services),
  'device-storage': deviceStorage(services),
  email: email(services),
  'log-fields': logFields(services),
  payments: payments(services),
  'require-suppression-reason': requireSuppressionReason(services),
  retention: retention(services),
  'stale-promises': stalePromises(services),
  'third-parties': thirdParties(services),
  transport: transport(services),
  'valid-setup': validSetup(services),
});
