import type { Difference } from './compare.js';

/** Programs of which the analysis does not yet say what they do, and why; each list is asserted as it stands. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, { difference: Difference; why: string }>> = {};
