import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const logFields = (services: RuleServices): TopicRule =>
  createTopicRule(
    'log-fields',
    {
      description:
        'Reports personal data written to a log that the privacy policy does not list for its logs',
    },
    services,
  );
