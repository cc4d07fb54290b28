import { CONSENT_NAME, NOT_CONSENT } from '../../data/consent.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { Gate } from '../../model/index.js';
import { headerPractices } from '../response-headers.js';
import { reportMarkup } from './injected-markup.js';
import type { NginxVariables } from './nginx-variables.js';
import type { Reporter } from './reporter.js';
import { inherited, isWithin, nameOf, scopesAround, type Entry } from './set.js';

const COOKIE = 'user.device.cookie';
/** Directives of headers-more take the whole header in one word. https://github.com/openresty/headers-more-nginx-module */
const MORE_HEADERS = /^more_set_headers$/;

/** What nginx puts into answers by itself: headers, cookies, and markup. */
export function reportAnswers(entry: Entry, variables: NginxVariables, report: Reporter): void {
  const { args } = entry.directive;
  const name = nameOf(entry);
  if (name === 'add_header' && args[0] && args[1]) {
    reportHeader(entry, args[0].value, args[1], 0, 'nginx add_header', report);
  } else if (MORE_HEADERS.test(name)) {
    for (const word of args) {
      const match = /^([\w-]+)\s*:\s*/.exec(word.value);
      if (match) reportHeader(entry, match[1]!, word, match[0].length, 'nginx more_set_headers', report);
    }
  } else if (name === 'userid') userid(entry, report);
  else if (name === 'sticky' && args[0]?.value === 'cookie' && isWithin(entry, 'upstream')) {
    report.atEntry(entry, cookie(args[1]?.value ?? null, 'nginx sticky'));
  } else if (name.startsWith('proxy_cookie_')) {
    const what = `Rewrites the cookies of the server behind it (nginx ${name})`;
    report.atEntry(entry, { ...cookie(null, ''), what, judged: false });
  } else if (name === 'sub_filter' && args[1]) {
    reportMarkup(entry, args[1], 0, report);
  }
}

function reportHeader(
  entry: Entry,
  name: string,
  word: ConfigWord,
  from: number,
  by: string,
  report: Reporter,
): void {
  const value = word.value.slice(from);
  for (const { practice, start, end } of headerPractices(name, value, by, report.hosts)) {
    const gated = { ...practice, side: 'browser' as const, gate: gateOf(entry) };
    if (practice.kind === 'cookies') report.atEntry(entry, { ...gated, side: 'server' });
    else report.within(entry, word, from + start, from + end, gated);
  }
}

/** `if ($cookie_consent = "yes") { ... }` */
function gateOf({ scope }: Entry): Gate | null {
  for (const { owner } of scopesAround(scope)) {
    if (!owner || nameOf(owner) !== 'if') continue;
    const condition = owner.directive.args.map(({ value }) => value).join(' ');
    if (CONSENT_NAME.test(condition) && !NOT_CONSENT.test(condition.replace(/\$cookie_/g, '')))
      return 'consent';
  }
  return null;
}

function cookie(name: string | null, by: string): Parameters<Reporter['atEntry']>[1] {
  const what = name === null ? 'Sets a cookie' : `Sets the cookie "${name}"`;
  return { kind: 'cookies', what: `${what} (${by})`, action: 'store', data: [COOKIE] };
}

/** https://nginx.org/en/docs/http/ngx_http_userid_module.html */
function userid(entry: Entry, report: Reporter): void {
  const mode = entry.directive.args[0]?.value;
  if (mode !== 'on' && mode !== 'v1') return;
  const name = inherited(entry.scope, 'userid_name')[0]?.directive.args[0]?.value ?? 'uid';
  report.atEntry(entry, cookie(name, 'nginx userid'));
}
