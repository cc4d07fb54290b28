import { CONSENT_NAME } from '../../data/consent.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { Gate } from '../../model/index.js';
import { headerPractices } from '../response-headers.js';
import { reportMarkup } from './injected-markup.js';
import type { ConfigPractice, Reporter } from './reporter.js';
import { inherited, nameOf, scopesAround, type Entry } from './set.js';

const COOKIE = 'user.device.cookie';
const SETS_HEADER = /^(?:set|setifempty|add|append|merge)$/i;

/** What Apache puts into answers by itself: headers, cookies, and markup. */
export function reportAnswers(entry: Entry, report: Reporter): void {
  const { args } = entry.directive;
  switch (nameOf(entry)) {
    case 'header':
      header(entry, report);
      break;
    case 'cookietracking':
      // https://httpd.apache.org/docs/2.4/mod/mod_usertrack.html
      if (args[0]?.value.toLowerCase() !== 'on') break;
      report.atEntry(entry, cookie(valueOf(entry, 'cookiename') ?? 'Apache', 'Apache CookieTracking'));
      break;
    case 'sessioncookiename':
    case 'sessioncookiename2':
      // https://httpd.apache.org/docs/2.4/mod/mod_session_cookie.html
      if (args[0] && valueOf(entry, 'session')?.toLowerCase() === 'on')
        report.atEntry(entry, cookie(args[0].value, 'Apache mod_session_cookie'));
      break;
    case 'rewriterule':
      if (args[2]) rewriteCookies(entry, args[2], report);
      break;
    case 'substitute':
      if (args[0]) substitution(entry, args[0], report);
  }
}

function valueOf(entry: Entry, name: string): string | null {
  return inherited(entry.scope, name).at(-1)?.directive.args[0]?.value ?? null;
}

function cookie(name: string | null, by: string): ConfigPractice {
  const what = name === null ? 'Sets a cookie' : `Sets the cookie "${name}"`;
  return { kind: 'cookies', what: `${what} (${by})`, action: 'store', data: [COOKIE] };
}

/** `Header [always] set Name "value" [env=...]`. https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header */
function header(entry: Entry, report: Reporter): void {
  const args = entry.directive.args;
  const rest = /^(?:always|onsuccess)$/i.test(args[0]?.value ?? '') ? args.slice(1) : args;
  const [action, name, word] = rest;
  if (!action || !name || !word || !SETS_HEADER.test(action.value)) return;
  const found = headerPractices(name.value.replace(/:$/, ''), word.value, 'Apache Header', report.hosts);
  for (const { practice, start, end } of found) {
    const gate = gateOf(entry, rest.slice(3));
    if (practice.kind === 'cookies') report.atEntry(entry, { ...practice, gate });
    else report.within(entry, word, start, end, { ...practice, side: 'browser', gate });
  }
}

/** `<If "%{HTTP_COOKIE} =~ /consent=yes/">`, `env=CONSENT`, `"expr=..."` */
function gateOf({ scope }: Entry, conditions: readonly ConfigWord[]): Gate | null {
  const around = [...scopesAround(scope)].flatMap(({ owner }) =>
    owner && /^(?:if|elseif)$/.test(nameOf(owner)) ? owner.directive.args : [],
  );
  return [...conditions, ...around].some(({ value }) => CONSENT_NAME.test(value)) ? 'consent' : null;
}

/** `[CO=name:value:domain:lifetime:path]`. https://httpd.apache.org/docs/2.4/rewrite/flags.html#flag_co */
function rewriteCookies(entry: Entry, flags: ConfigWord, report: Reporter): void {
  for (const { 1: definition } of flags.value.matchAll(/[[,](?:CO|cookie)=([^,\]]*)/gi)) {
    const separator = definition!.startsWith(';') ? ';' : ':';
    const parts = (separator === ';' ? definition!.slice(1) : definition!).split(separator);
    const [name = '', , , lifetime = ''] = parts;
    const minutes = Number(lifetime);
    if (name === '' || minutes < 0) continue;
    report.atEntry(entry, {
      ...cookie(/[%$]/.test(name) ? null : name, 'Apache RewriteRule'),
      retention: minutes > 0 ? `PT${minutes}M` : null,
    });
  }
}

/** `s|pattern|replacement|flags`. https://httpd.apache.org/docs/2.4/mod/mod_substitute.html */
function substitution(entry: Entry, word: ConfigWord, report: Reporter): void {
  const { value } = word;
  const delimiter = value[1];
  if (value[0] !== 's' || delimiter === undefined) return;
  const replacement = value.indexOf(delimiter, 2) + 1;
  if (replacement > 0) reportMarkup(entry, word, replacement, report);
}
