import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const payments = (services: RuleServices): TopicRule =>
  createTopicRule(
    'payments',
    { description: 'Report payment providers that the privacy policy does not name' },
    services,
  );
