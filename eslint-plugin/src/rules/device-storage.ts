import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const deviceStorage = (services: RuleServices): TopicRule =>
  createTopicRule(
    'device-storage',
    {
      description:
        "Reports code that stores data on the visitor's device where the privacy policy denies it or does not mention it",
    },
    services,
  );
