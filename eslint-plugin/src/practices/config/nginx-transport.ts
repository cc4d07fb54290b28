import { LOOPBACK, reportPlainHost } from './plain-http.js';
import type { Reporter } from './reporter.js';
import { nameOf, type Entry, type Scope } from './set.js';

/** Directives by which a block serves something. */
const SERVES = /^(?:root|alias|try_files|index|autoindex|\w+_pass)$/;
const REDIRECT = /^(?:30[1278])$/;

/**
 * A server that answers without encryption with more than the way to where it answers with it. Whether something in
 * front of nginx encrypts, only a configuration shows that does it itself: all others are listed.
 */
export function reportPlainServer(entry: Entry, hasTls: boolean, report: Reporter): void {
  const { block } = entry;
  if (nameOf(entry) !== 'server' || !block || entry.scope.owner === null) return;
  if (nameOf(entry.scope.owner) !== 'http' || !serves(block) || isClosed(block)) return;
  const listens = block.byName.get('listen') ?? [];
  const plain = listens.filter(isPlain);
  // Where the same block also encrypts, it may tell the two apart.
  if (plain.length === 0 || (plain.length < listens.length && tellsSchemes(block))) return;
  const [first] = plain;
  reportPlainHost(first!, first!.directive.args.map(({ value }) => value).join(' '), hasTls, report);
}

/** Whether a configuration encrypts anywhere by itself. */
export function encrypts(entries: Iterable<Entry>): boolean {
  for (const entry of entries) {
    if (nameOf(entry) === 'ssl_certificate') return true;
  }
  return false;
}

function isPlain({ directive: { args } }: Entry): boolean {
  const [address, ...options] = args.map(({ value }) => value);
  if (address === undefined || LOOPBACK.test(address)) return false;
  const port = /^(?:.*:)?(\d+)$/.exec(address)?.[1] ?? '80';
  return port === '80' && !options.some((one) => /^(?:ssl|quic|http3)$/.test(one));
}

/** Whether a block, or one of those within it, serves something else than redirects and answers to challenges. */
function serves({ entries }: Scope): boolean {
  if (entries.some(isAnswer)) return false;
  const locations = entries.filter((entry) => nameOf(entry) === 'location' && entry.block);
  const others = locations.filter(({ directive }) =>
    directive.args.every(({ value }) => !value.includes('.well-known/acme-challenge')),
  );
  const whole = others.filter(({ directive }) => directive.args.at(-1)?.value === '/');
  if (whole.length > 0) return others.some(({ block }) => serves(block!));
  return (
    entries.some((entry) => SERVES.test(nameOf(entry))) || others.some(({ block }) => block && serves(block))
  );
}

/** `return 301 https://...`, `return 404`, `rewrite ^ https://... permanent`. */
function isAnswer(entry: Entry): boolean {
  const [first, second, third] = entry.directive.args.map(({ value }) => value);
  switch (nameOf(entry)) {
    case 'return':
      return second === undefined || REDIRECT.test(first ?? '') || /^[45]\d\d$/.test(first ?? '');
    case 'rewrite':
      return /^https:/.test(second ?? '') || (/^https:/.test(first ?? '') && third === undefined);
    default:
      return false;
  }
}

/** `if ($scheme = http) { return 301 https://...; }` */
function tellsSchemes({ entries }: Scope): boolean {
  return entries.some(
    (entry) => nameOf(entry) === 'if' && entry.block !== null && entry.block.entries.some(isAnswer),
  );
}

/** Only for some addresses: `allow 10.0.0.0/8; deny all;`. */
function isClosed({ byName }: Scope): boolean {
  return (byName.get('deny') ?? []).some(({ directive }) => directive.args[0]?.value === 'all');
}
