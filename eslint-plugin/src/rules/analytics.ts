import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const analytics = (services: RuleServices): TopicRule =>
  createTopicRule(
    'analytics',
    {
      description:
        'Reports analytics, tag managers, session replay and error monitoring that the privacy policy denies or does not mention',
    },
    services,
  );
