import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const dataCollection = (services: RuleServices): TopicRule =>
  createTopicRule(
    'data-collection',
    {
      description:
        'Reports personal data taken from visitors that the privacy policy denies taking or does not mention',
    },
    services,
  );
