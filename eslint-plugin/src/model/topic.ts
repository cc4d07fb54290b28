/** The topics a clause can speak of and a practice can belong to; each is also the id of a rule. */
export const TOPICS = [
  'cookies',
  'device-storage',
  'analytics',
  'log-fields',
  'retention',
  'data-collection',
  'email',
  'payments',
  'anonymization',
  'third-parties',
  'transport',
] as const;

export type Topic = (typeof TOPICS)[number];
