import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const cookies = (services: RuleServices): TopicRule =>
  createTopicRule(
    'cookies',
    { description: 'Report cookies that the privacy policy denies or does not disclose' },
    services,
  );
