import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const email = (services: RuleServices): TopicRule =>
  createTopicRule(
    'email',
    { description: 'Reports code that sends mail where the privacy policy denies it or does not mention it' },
    services,
  );
