import { labelsOf } from '../../data/data-labels.js';
import {
  APACHE_DEFAULT_FORMAT,
  APACHE_LOG_DIRECTIVES,
  APACHE_NAMED_DIRECTIVES,
  APACHE_NICKNAMES,
} from '../../data/apache.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { DataKey } from '../../model/index.js';
import type { ConfigPractice, Reporter } from './reporter.js';
import { allEntries, nameOf, type ConfigSet, type Entry } from './set.js';

/** A percent directive of a format, where it stands. */
interface Field {
  /** As written: `%{Referer}i`. */
  text: string;
  key: DataKey;
  start: number;
  end: number;
}

// Statuses, `<` and `>`, and the name in braces come in any order. ap_log_config's `parse_log_item`.
const PERCENT = /%((?:[<>!,\d]|\{[^}]{0,200}\})*)(\^[a-zA-Z]{2}|[a-zA-Z%])/g;

/**
 * What a format writes that is personal; each directive once.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats
 */
export function logFieldsOf(format: string): Field[] {
  const found = new Map<string, Field>();
  for (const { 0: text, 1: modifiers, 2: letter, index } of format.matchAll(PERCENT)) {
    const name = /\{([^}]*)\}/.exec(modifiers!)?.[1];
    const table = name === undefined ? APACHE_LOG_DIRECTIVES : APACHE_NAMED_DIRECTIVES;
    if (!Object.hasOwn(table, letter!)) continue;
    const key =
      name === undefined ? APACHE_LOG_DIRECTIVES[letter!]! : APACHE_NAMED_DIRECTIVES[letter!]!(name);
    if (key === null || found.has(text)) continue;
    found.set(text, { text, key, start: index, end: index + text.length });
  }
  return [...found.values()];
}

/** Who a visitor is stays unknown where nobody asks. */
const ACCOUNT: DataKey = 'user.account.username';
const ASKS_FOR_NAME = /^(?:auth(?:type|name|userfile|ldap\w*|form\w*|basic\w*)|sslusername)$/;

interface LogContext {
  report: Reporter;
  nicknames: Readonly<Record<string, string>>;
  asksForName: boolean;
}

/** What the logs of Apache hold: each percent directive of a format that is in use, at its place in the format. */
export function reportLogs(set: ConfigSet, report: Reporter): void {
  const formats = new Map<string, { entry: Entry; word: ConfigWord }>();
  let unnamed: { entry: Entry; word: ConfigWord } | null = null;
  const entries = [...allEntries(set.root)];
  const context = {
    report,
    // A configuration that could run as it is defines what it uses, also of those that come with Apache.
    nicknames: isComplete(set, entries) ? {} : APACHE_NICKNAMES,
    asksForName: entries.some((entry) => ASKS_FOR_NAME.test(nameOf(entry))),
  };
  for (const entry of entries) {
    const [word, nickname] = entry.directive.args;
    if (nameOf(entry) !== 'logformat' || !word) continue;
    if (nickname) formats.set(nickname.value.toLowerCase(), { entry, word });
    else unnamed = formats.get(word.value.toLowerCase()) ?? { entry, word };
  }
  for (const entry of entries) {
    const [target, format] = entry.directive.args;
    switch (nameOf(entry)) {
      case 'customlog':
      case 'globallog':
        if (!target || !format || isNowhere(target.value)) break;
        reportFormat(entry, format, formats.get(format.value.toLowerCase()), context);
        break;
      case 'transferlog':
        if (!target || isNowhere(target.value)) break;
        if (unnamed) reportFields(unnamed.entry, unnamed.word, context);
        else {
          const practices = logOf(APACHE_DEFAULT_FORMAT, 'Apache TransferLog', context);
          for (const practice of practices) report.atEntry(entry, practice);
        }
        break;
      case 'forensiclog':
        report.atEntry(entry, requestLog());
        break;
      case 'errorlog':
        if (target && !isNowhere(target.value)) report.atEntry(entry, errorLog());
        break;
    }
  }
}

function isComplete({ isWhole, missing }: ConfigSet, entries: readonly Entry[]): boolean {
  return isWhole && missing.length === 0 && entries.some((entry) => nameOf(entry) === 'listen');
}

function isNowhere(target: string): boolean {
  return target === '/dev/null' || target.toLowerCase() === 'nul';
}

/** A nickname, one that comes with Apache, or the format itself. */
function reportFormat(
  entry: Entry,
  format: ConfigWord,
  named: { entry: Entry; word: ConfigWord } | undefined,
  context: LogContext,
): void {
  if (named) {
    reportFields(named.entry, named.word, context);
    return;
  }
  const nickname = format.value.toLowerCase();
  if (Object.hasOwn(context.nicknames, nickname)) {
    const practices = logOf(context.nicknames[nickname]!, `Apache format "${format.value}"`, context);
    for (const practice of practices) context.report.atEntry(entry, practice);
  } else reportFields(entry, format, context);
}

function reportFields(entry: Entry, word: ConfigWord, { report, asksForName }: LogContext): void {
  for (const { text, key, start, end } of logFieldsOf(word.value)) {
    report.within(entry, word, start, end, {
      kind: 'log-fields',
      what: `Logs ${labelsOf([key])} (${text})`,
      action: 'log',
      data: [key],
      judged: asksForName || key !== ACCOUNT,
    });
  }
}

function logOf(format: string, by: string, { asksForName }: LogContext): ConfigPractice[] {
  const keys = [...new Set(logFieldsOf(format).map(({ key }) => key))];
  const isLeftOut = (key: DataKey): boolean => key === ACCOUNT && !asksForName;
  return [keys.filter((key) => !isLeftOut(key)), keys.filter(isLeftOut)]
    .filter((data) => data.length > 0)
    .map((data) => ({
      kind: 'log-fields',
      what: `Logs ${labelsOf(data)} (${by})`,
      action: 'log',
      data,
      judged: !data.some(isLeftOut),
    }));
}

/** https://httpd.apache.org/docs/2.4/mod/mod_log_forensic.html */
function requestLog(): ConfigPractice {
  const data = ['http.request_path', 'http.header', 'http.header.cookie', 'http.user_agent', 'http.referrer'];
  return { kind: 'log-fields', what: `Logs ${labelsOf(data)} (Apache ForensicLog)`, action: 'log', data };
}

function errorLog(): ConfigPractice {
  const data = ['user.device.ip_address'];
  const what = `Logs ${labelsOf(data)} (Apache ErrorLog)`;
  return { kind: 'log-fields', what, action: 'log', data, judged: false };
}
