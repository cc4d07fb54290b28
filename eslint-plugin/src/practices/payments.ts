import { sdkFinder } from './analytics.js';
import type { Finder } from './finder.js';

/** Taking payments through a provider's SDK. */
export const payments: Finder = sdkFinder('payments');
