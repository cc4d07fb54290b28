import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const cookies = (services: RuleServices): TopicRule =>
  createTopicRule(
    'cookies',
    { description: 'Reports code that sets a cookie the privacy policy denies or does not mention' },
    services,
  );
