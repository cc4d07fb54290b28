import { COMPONENT_KEYS, parseComponent } from './component/parse.js';
import { treeLanguage } from './eslint-language.js';
import { CONFIG_PARSERS } from './config/parsers.js';
import { CONFIG_KEYS } from './config/tree.js';
import { parseSettings, SETTINGS_KEYS } from './settings/parse.js';
import { CSS_KEYS, parseCss } from './css/parse.js';
import { HOSTING_KEYS, parseHosting } from './hosting/parse.js';
import { HTML_KEYS, parseHtml } from './html/parse.js';
import { parsePug } from './pug/parse.js';

/** Languages for ESLint, each named as `privacy-policy/<name>` in a config. */
export const languages = {
  html: treeLanguage(HTML_KEYS, parseHtml),
  pug: treeLanguage(HTML_KEYS, parsePug),
  hosting: treeLanguage(HOSTING_KEYS, (text, filename) => parseHosting(filename, text)),
  css: treeLanguage(CSS_KEYS, (text, filename) => parseCss(filename, text)),
  nginx: treeLanguage(CONFIG_KEYS, CONFIG_PARSERS.nginx),
  apache: treeLanguage(CONFIG_KEYS, CONFIG_PARSERS.apache),
  logrotate: treeLanguage(CONFIG_KEYS, CONFIG_PARSERS.logrotate),
  journald: treeLanguage(CONFIG_KEYS, CONFIG_PARSERS.journald),
  settings: treeLanguage(SETTINGS_KEYS, (text, filename) => parseSettings(filename, text)),
  component: treeLanguage(COMPONENT_KEYS, (text, filename) => parseComponent(filename, text)),
};
