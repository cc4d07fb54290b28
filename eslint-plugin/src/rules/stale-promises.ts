import { createSetupRule, type PolicyRule } from '../engine/create-setup-rule.js';
import type { RuleServices } from '../engine/create-rule.js';

export const stalePromises = (services: RuleServices): PolicyRule =>
  createSetupRule(
    'stale-promises',
    { description: 'Reports entries of the promises file that the privacy policy no longer bears out' },
    services,
  );
