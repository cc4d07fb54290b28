import { parseAnyKind } from './parse.js';

/** A parser for `languageOptions.parser` that is loaded only when a file is parsed with it. */
export const lazyParser = {
  meta: { name: 'privacy-policy/any-kind', version: '1' },
  parseForESLint: parseAnyKind,
};
