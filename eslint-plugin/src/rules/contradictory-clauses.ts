import { createSetupRule, type PolicyRule } from '../engine/create-setup-rule.js';
import type { RuleServices } from '../engine/create-rule.js';

export const contradictoryClauses = (services: RuleServices): PolicyRule =>
  createSetupRule(
    'contradictory-clauses',
    { description: 'Reports two clauses of the privacy policy that cannot both be true' },
    services,
  );
