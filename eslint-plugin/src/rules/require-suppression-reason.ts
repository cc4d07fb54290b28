import {
  createSuppressionRule,
  type RuleServices,
  type SuppressionRule,
} from '../engine/create-suppression-rule.js';

export const requireSuppressionReason = (services: RuleServices): SuppressionRule =>
  createSuppressionRule(
    'require-suppression-reason',
    {
      description:
        'Reports comments that let a finding pass without naming the clause and the reason, or that are no longer needed',
    },
    services,
  );
