export { contradictions, type Contradiction } from './contradictions.js';
export { judge } from './judge.js';
export type { JudgeContext } from './match.js';
export { messageOf, reference, shorten } from './message.js';
export { verdictsOf, type Preset } from './reporting.js';
