import { labelsOf } from '../../data/data-labels.js';
import { NGINX_COMBINED } from '../../data/nginx.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { DataKey } from '../../model/index.js';
import { transferOf } from '../transfers.js';
import { variablesIn, type NginxVariables } from './nginx-variables.js';
import type { ConfigPractice, Reporter } from './reporter.js';
import { allEntries, inherited, isWithin, nameOf, type ConfigSet, type Entry, type Scope } from './set.js';

const ACCOUNT: DataKey = 'user.account.username';
/** Directives that make a browser say who its user is. */
const ASKS_FOR_NAME = /^auth_(?:basic|pam|ldap|digest|gss|jwt|oidc)$/;
/** Not a format: `access_log /path format buffer=32k gzip=1 flush=5m if=$condition`. */
const PARAMETER = /^(?:buffer=|gzip(?:=|$)|flush=|if=)/;
/** Files that nginx brings along; none of them says anything of logs. */
const WITHOUT_LOGS = /(?:^|\/)(?:mime\.types|\w+_params|fastcgi\.conf|modules-enabled\/.*|koi-\w+|win-\w+)$/;
const SYSLOG = /^syslog:(?:.*,)?server=(\[[^\]]*\]|[^:,]+)/;

/**
 * What the logs of nginx hold: each variable of a format that is in use, at its place in the format.
 * https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
export function reportLogs(set: ConfigSet, variables: NginxVariables, report: Reporter): void {
  const entries = [...allEntries(set.root)];
  const formats = formatsOf(entries);
  const combined = combinedFormat(entries, variables);
  for (const entry of entries) {
    if (nameOf(entry) === 'access_log') {
      if (set.missing.length > 0 || !isReplaced(entry))
        accessLog(entry, formats, combined, variables, report);
    } else if (nameOf(entry) === 'error_log') errorLog(entry, report);
  }
  if (set.isWhole && set.missing.every((pattern) => WITHOUT_LOGS.test(pattern)))
    for (const http of entries) defaultLog(http, combined, report);
}

/** Whether every server has logs of its own: those of `http` are then of no use. */
function isReplaced({ scope }: Entry): boolean {
  if (!scope.owner || nameOf(scope.owner) !== 'http') return false;
  const servers = (scope.byName.get('server') ?? []).filter(({ block }) => block);
  const hasOwn = ({ block }: Entry): boolean => block!.byName.has('access_log');
  return servers.length > 0 && servers.every(hasOwn);
}

interface Format {
  entry: Entry;
  /** Without the name and `escape=`. */
  words: ConfigWord[];
}

/** Formats by name; those of `stream` are apart. */
function formatsOf(entries: readonly Entry[]): Map<string, Format> {
  const formats = new Map<string, Format>();
  for (const entry of entries) {
    const [name, ...words] = entry.directive.args;
    if (nameOf(entry) !== 'log_format' || !name) continue;
    const parts = words.filter(({ value }, i) => i > 0 || !value.startsWith('escape='));
    formats.set(formatKey(entry, name.value), { entry, words: parts });
  }
  return formats;
}

function formatKey(entry: Entry, name: string): string {
  return `${isWithin(entry, 'stream') ? 'stream' : 'http'} ${name}`;
}

function accessLog(
  entry: Entry,
  formats: ReadonlyMap<string, Format>,
  combined: Combined,
  variables: NginxVariables,
  report: Reporter,
): void {
  const [target, ...options] = entry.directive.args;
  if (!target || isNowhere(target.value)) return;
  const name = options.find(({ value }) => !PARAMETER.test(value));
  const format = formats.get(formatKey(entry, name?.value ?? 'combined'));
  if (format) {
    reportFormat(format, variables, report);
    reportSyslog(entry, target, format.words.map(({ value }) => value).join(''), variables, report);
  } else if ((name === undefined || name.value === 'combined') && !isWithin(entry, 'stream')) {
    for (const practice of combined('nginx format "combined"')) report.atEntry(entry, practice);
    reportSyslog(entry, target, NGINX_COMBINED, variables, report);
  }
}

/** What the format "combined" writes, by the words for it. */
type Combined = (by: string) => ConfigPractice[];

/** Nobody chose the account's name as a field here: it counts where the configuration asks for names. */
function combinedFormat(entries: readonly Entry[], variables: NginxVariables): Combined {
  const asksForName = entries.some(
    (entry) => ASKS_FOR_NAME.test(nameOf(entry)) && entry.directive.args[0]?.value !== 'off',
  );
  const { keys } = variables.heldBy(NGINX_COMBINED);
  return (by) =>
    asksForName
      ? [logOf(keys, by)]
      : [
          logOf(
            keys.filter((key) => key !== ACCOUNT),
            by,
          ),
          { ...logOf([ACCOUNT], by), judged: false },
        ];
}

function isNowhere(target: string): boolean {
  return target === 'off' || target === '/dev/null';
}

function logOf(data: readonly DataKey[], by: string): ConfigPractice {
  return { kind: 'log-fields', what: `Logs ${labelsOf(data)} (${by})`, action: 'log', data: [...data] };
}

/** Each variable once: the second time it tells nothing new. */
function reportFormat({ entry, words }: Format, variables: NginxVariables, report: Reporter): void {
  const seen = new Set<string>();
  for (const word of words) {
    for (const { name, start, end } of variablesIn(word.value)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const { keys, shortened } = variables.heldByVariable(name);
      if (keys.length > 0) report.within(entry, word, start, end, logOf(keys, `$${name}`));
      if (shortened.length > 0) {
        const what = `Logs a part of ${labelsOf(shortened)} ($${name})`;
        report.within(entry, word, start, end, { ...logOf(shortened, ''), what, judged: false });
      }
    }
  }
}

/** A log that another host receives. */
function reportSyslog(
  entry: Entry,
  target: ConfigWord,
  format: string,
  variables: NginxVariables,
  report: Reporter,
): void {
  const server = SYSLOG.exec(target.value)?.[1];
  if (!server) return;
  const { keys } = variables.heldBy(format);
  const found = transferOf(
    { verb: 'Sends its log to', url: `https://${variables.textOf(server)}`, data: keys, side: 'server' },
    report.hosts,
  );
  if (found) report.atWord(entry, target, found);
}

/** Whoever meets an error stands in the error log with the address; how often that is, nothing tells. */
function errorLog(entry: Entry, report: Reporter): void {
  const [target] = entry.directive.args;
  if (!target || isNowhere(target.value)) return;
  report.atEntry(entry, { ...logOf(['user.device.ip_address'], 'nginx error_log'), judged: false });
}

/** Where nothing says anything of a log, there is one, in the format "combined". */
function defaultLog(http: Entry, combined: Combined, report: Reporter): void {
  if (nameOf(http) !== 'http' || http.block === null) return;
  const servers = [...allEntries(http.block)].filter((entry) => nameOf(entry) === 'server' && entry.block);
  const isSilent = ({ block }: Entry): boolean => !hasLog(block!) && !hasLogWithin(block!);
  if (!servers.some(isSilent)) return;
  for (const practice of combined('nginx logs in format "combined" by default'))
    report.atWord(http, http.directive.name, practice);
}

function hasLog(scope: Scope): boolean {
  return inherited(scope, 'access_log').length > 0;
}

/** Whether each way into a server has a log of its own is not worked out: one is taken as a sign that all have. */
function hasLogWithin(scope: Scope): boolean {
  return [...allEntries(scope)].some((entry) => nameOf(entry) === 'access_log');
}
