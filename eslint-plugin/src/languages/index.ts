import { COMPONENT_KEYS, parseComponent } from './component/parse.js';
import { treeLanguage } from './eslint-language.js';
import { HTML_KEYS, parseHtml } from './html/parse.js';

/** Languages for ESLint, each named as `privacy-policy/<name>` in a config. */
export const languages = {
  html: treeLanguage(HTML_KEYS, parseHtml),
  component: treeLanguage(COMPONENT_KEYS, (text, filename) => parseComponent(filename, text)),
};
