import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const thirdParties = (services: RuleServices): TopicRule =>
  createTopicRule(
    'third-parties',
    {
      description:
        'Reports data that goes to another party where the privacy policy denies it or does not mention that party',
    },
    services,
  );
