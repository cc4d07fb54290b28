import { parseApache } from '../apache/parse.js';
import { parseJournald } from '../journald/parse.js';
import { parseLogrotate } from '../logrotate/parse.js';
import { parseNginx } from '../nginx/parse.js';
import { throughTemplates } from './templates.js';
import type { ConfigTree } from './tree.js';

/** The kinds of configuration that are read. */
export type ConfigKind = 'nginx' | 'apache' | 'logrotate' | 'journald';

/** How each kind is read; none throws. */
export const CONFIG_PARSERS: Readonly<Record<ConfigKind, (text: string) => ConfigTree>> = {
  nginx: throughTemplates((text) =>
    isApache(text) ? parseApache(text) : isIni(text) ? parseJournald(text) : parseNginx(text),
  ),
  apache: throughTemplates(parseApache),
  logrotate: throughTemplates(parseLogrotate),
  journald: parseJournald,
};

/** Folders such as `sites-available` are Apache's as much as nginx's: a file's sections tell whose it is. */
export function isApache(text: string): boolean {
  return /^[ \t]*<(?:VirtualHost|IfModule|IfDefine|Directory|DirectoryMatch|Location|LocationMatch|Files|FilesMatch|Macro|Proxy)\b/im.test(
    text,
  );
}

/** A folder `conf.d` may as well hold what other programs read. */
function isIni(text: string): boolean {
  return /^[ \t]*\[[^\]\n]+\][ \t]*$/m.test(text) && !/[;{][ \t]*$/m.test(text);
}
