import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const email = (services: RuleServices): TopicRule =>
  createTopicRule(
    'email',
    { description: 'Report mail that the privacy policy denies or does not disclose' },
    services,
  );
