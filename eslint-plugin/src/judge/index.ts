export { judge } from './judge.js';
export type { JudgeContext } from './match.js';
export { messageOf, reference } from './message.js';
export { verdictsOf, type Preset } from './reporting.js';
