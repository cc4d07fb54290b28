import { createTopicRule, type RuleServices, type TopicRule } from '../engine/create-rule.js';

export const anonymization = (services: RuleServices): TopicRule =>
  createTopicRule(
    'anonymization',
    { description: 'Reports raw identifiers in statistics that the privacy policy calls anonymized' },
    services,
  );
