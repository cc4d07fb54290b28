import type { Formatter } from './check-run.js';
import { json } from './json.js';
import { stylish } from './stylish.js';

/** Every format of `check`, by the name that `--format` takes. */
export const FORMATTERS = { stylish, json } satisfies Record<string, Formatter>;

export type Format = keyof typeof FORMATTERS;
