import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const transport = (services: RuleServices): TopicRule =>
  createTopicRule(
    'transport',
    { description: 'Reports personal data, or the site itself, sent over an unencrypted connection' },
    services,
  );
