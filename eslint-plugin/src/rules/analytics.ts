import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const analytics = (services: RuleServices): TopicRule =>
  createTopicRule(
    'analytics',
    { description: 'Report analytics that the privacy policy denies or does not disclose' },
    services,
  );
