import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const deviceStorage = (services: RuleServices): TopicRule =>
  createTopicRule(
    'device-storage',
    {
      description:
        "Report writes to the visitor's device that the privacy policy denies or does not disclose",
    },
    services,
  );
