import { loadParser } from './parse.js';

/** A parser for `languageOptions.parser` that is loaded only when a file is parsed with it. */
export const lazyParser = {
  meta: { name: 'privacy-policy/typescript', version: '1' },
  parseForESLint(text: string, options: Record<string, unknown>): unknown {
    return loadParser().parseForESLint(text, { ...options, sourceType: options['sourceType'] ?? 'module' });
  },
};
