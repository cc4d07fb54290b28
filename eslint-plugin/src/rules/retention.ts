import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const retention = (services: RuleServices): TopicRule =>
  createTopicRule(
    'retention',
    { description: 'Reports data that is kept for longer or shorter than the privacy policy says' },
    services,
  );
