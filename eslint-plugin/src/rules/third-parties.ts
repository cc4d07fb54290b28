import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const thirdParties = (services: RuleServices): TopicRule =>
  createTopicRule(
    'third-parties',
    { description: 'Report transfers to third parties that the privacy policy denies or does not disclose' },
    services,
  );
