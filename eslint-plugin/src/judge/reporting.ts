import type { Topic, Verdict } from '../model/index.js';

/** `recommended` leaves out what code alone cannot settle; `strict` reports all but what is disclosed. */
export type Preset = 'recommended' | 'strict';

/** Topics where silence of the policy is reported by `recommended` too. */
const UNDISCLOSED_RECOMMENDED: ReadonlySet<Topic> = new Set([
  'cookies',
  'analytics',
  'log-fields',
  'third-parties',
  'email',
  'payments',
]);

/** The verdicts that a preset reports for a topic. */
export function verdictsOf(preset: Preset, topic: Topic): Verdict[] {
  if (preset === 'strict') return ['contradicted', 'undisclosed', 'ambiguous', 'vague'];
  return UNDISCLOSED_RECOMMENDED.has(topic)
    ? ['contradicted', 'undisclosed', 'ambiguous']
    : ['contradicted', 'ambiguous'];
}
