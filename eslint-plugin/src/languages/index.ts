import { treeLanguage } from './eslint-language.js';
import { HTML_KEYS, parseHtml } from './html/parse.js';

/** Languages for ESLint, each named as `privacy-policy/<name>` in a config. */
export const languages = {
  html: treeLanguage(HTML_KEYS, parseHtml),
};
