import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const logFields = (services: RuleServices): TopicRule =>
  createTopicRule(
    'log-fields',
    { description: 'Report personal data in logs that the privacy policy does not list' },
    services,
  );
