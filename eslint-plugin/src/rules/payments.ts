import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const payments = (services: RuleServices): TopicRule =>
  createTopicRule(
    'payments',
    { description: 'Reports a payment provider that the privacy policy leaves out' },
    services,
  );
