import type { Action } from '../../model/index.js';
import { table } from '../../data/table.js';

/** Nouns that name an action on data. */
export const ACTION_NOUNS: Readonly<Record<string, Action>> = table({
  collection: 'collect',
  gathering: 'collect',
  sale: 'sell',
  selling: 'sell',
  sharing: 'share',
  disclosure: 'share',
  transfer: 'share',
  transmission: 'share',
  passing: 'share',
  forwarding: 'share',
  storage: 'store',
  retention: 'retain',
  logging: 'log',
  processing: 'use',
});
