import { createSetupRule, type PolicyRule } from '../engine/create-setup-rule.js';
import type { RuleServices } from '../engine/create-rule.js';

export const validSetup = (services: RuleServices): PolicyRule =>
  createSetupRule(
    'valid-setup',
    {
      description: 'Reports a privacy policy that cannot be found or read, and a promises file with mistakes',
    },
    services,
  );
