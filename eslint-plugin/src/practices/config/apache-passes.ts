import { dataOfEnvironment } from '../../data/apache.js';
import type { ConfigWord } from '../../languages/config/tree.js';
import type { DataKey } from '../../model/index.js';
import { transferOf } from '../transfers.js';
import { isOnPlatform } from './nginx-passes.js';
import { reportPlainPass } from './plain-http.js';
import type { Reporter } from './reporter.js';
import { inherited, nameOf, scopesAround, type Entry } from './set.js';

const ADDRESS = /^(?:https?|wss?|h2c?|fcgi|ajp|scgi|uwsgi):\/\//i;

/** Hands a request on to another server: of interest where that is not the site's. */
export function reportPass(
  entry: Entry,
  balancers: ReadonlyMap<string, readonly string[]>,
  report: Reporter,
): void {
  const word = targetOf(entry);
  if (!word) return;
  const addresses = balancers.get(balancerOf(word.value) ?? '') ?? [word.value];
  for (const url of addresses.filter((address) => ADDRESS.test(address))) {
    const found = transferOf(
      {
        verb: 'Passes requests on to',
        url: url.replace(/^\w+:/, 'https:'),
        data: dataOf(entry, url),
        side: 'server',
      },
      report.hosts,
    );
    if (!found) continue;
    if (/^(?:http|ws|h2c):/i.test(url)) reportPlainPass(entry, word, url, report);
    const isRented = found.kind === 'third-parties' && isOnPlatform(found.recipient?.host ?? '');
    report.atWord(entry, word, isRented ? { ...found, judged: false } : found);
  }
}

/** `ProxyPass /path url`, `ProxyPass url` in a `<Location>`, `RewriteRule pattern url [P]`. */
function targetOf(entry: Entry): ConfigWord | undefined {
  const { args } = entry.directive;
  switch (nameOf(entry)) {
    case 'proxypass':
    case 'proxypassmatch': {
      const index = args[1] && !args[1].value.includes('=') ? 1 : 0;
      return args[index];
    }
    case 'rewriterule':
      return /[[,]\s*(?:P|proxy)\s*[,\]]/.test(args[2]?.value ?? '') ? args[1] : undefined;
    default:
      return undefined;
  }
}

/**
 * mod_proxy_http tells the server behind it who asked, unless it is told not to.
 * https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#x-headers
 */
function dataOf(entry: Entry, url: string): DataKey[] {
  const off =
    inherited(entry.scope, 'proxyaddheaders').at(-1)?.directive.args[0]?.value.toLowerCase() === 'off';
  const own: DataKey[] = !off && /^(?:https?|h2c?|wss?):/i.test(url) ? ['user.device.ip_address'] : [];
  return [...own, ...requestHeaders(entry)];
}

/** `RequestHeader set X-Client "%{REMOTE_ADDR}s"` */
function requestHeaders({ scope }: Entry): DataKey[] {
  return [...scopesAround(scope)].flatMap(({ byName }) =>
    (byName.get('requestheader') ?? [])
      .filter(({ directive: { args } }) =>
        /^(?:set|add|append|merge|setifempty)$/i.test(args[0]?.value ?? ''),
      )
      .flatMap(({ directive: { args } }) => [...(args[2]?.value ?? '').matchAll(/%\{(\w+)\}[es]/g)])
      .flatMap(([, name]) => dataOfEnvironment(name!) ?? []),
  );
}

function balancerOf(address: string): string | null {
  return /^balancer:\/\/([^/]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** The members of each balancer, by its name. */
export function balancersOf(entries: Iterable<Entry>): Map<string, string[]> {
  const balancers = new Map<string, string[]>();
  for (const { block, directive } of entries) {
    const name =
      directive.name.value.toLowerCase() === 'proxy' ? balancerOf(directive.args[0]?.value ?? '') : null;
    if (name === null || !block) continue;
    const members = block.entries.filter((entry) => nameOf(entry) === 'balancermember');
    balancers.set(
      name,
      members.flatMap((member) => member.directive.args[0]?.value ?? []),
    );
  }
  return balancers;
}
