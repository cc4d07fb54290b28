import { FETCHING_RELS, LOADING_ELEMENTS, REQUEST_CALLS, type RequestCall } from '../data/http-clients.js';
import type { Datum, Flow, Node, Text } from '../flow/index.js';
import type { DataKey, Side, Topic } from '../model/index.js';
import { isFunction, KeptWith } from '../flow/index.js';
import { optionOf } from './arguments.js';
import { labelsOf } from '../data/data-labels.js';
import type { Draft, FileContext, KnownCall } from './finder.js';
import type { HostBook } from './hosts.js';
import { purposesOf, topicOf } from './sdk.js';

const BROWSER_DATA: readonly DataKey[] = ['user.device.ip_address', 'http.user_agent'];

/** An act that hands something over, wherever it stands. */
export interface Act {
  /** What the act is called, up to the host. */
  verb: string;
  /** The address, with holes where it is not known. */
  url: string;
  data: readonly DataKey[];
  side: Side;
}

interface Transfer extends Omit<Act, 'url' | 'data'> {
  node: Node;
  url: Text;
  data: readonly (Datum | DataKey)[];
}

/** The practice of handing something to a host that is not the site's; empty for its own hosts. */
export function* transfer({ node, url, data, ...act }: Transfer, file: FileContext): Iterable<Draft> {
  const practice = transferOf({ ...act, url: url.text, data: sentTo(url, data) }, file.hosts);
  if (practice) yield { ...practice, node: url.site ?? node };
}

/** The data that goes to an address: what one call of a wrapper passes does not go where another call sends something. */
function sentTo({ site }: Text, data: readonly (Datum | DataKey)[]): DataKey[] {
  return data.flatMap((one) => {
    if (typeof one === 'string') return one;
    return site === null || one.site === null || one.site === site ? one.key : [];
  });
}

/** Same for an act of any language; null for the site's own hosts, and where the host cannot be told. */
export function transferOf({ verb, url, data, side }: Act, hosts: HostBook): Omit<Draft, 'node'> | null {
  const recipient = hosts.recipientOf(url, { relativeToPage: side !== 'server' });
  if (!recipient) return null;
  const kind = kindOfTransfer(verb, recipient.category);
  const inBrowser = side !== 'server';
  const isJudged = recipient.vendor !== null || !hosts.isNamesake(recipient.host);
  const personal = [...new Set(data)];
  const all = [...new Set([...(inBrowser ? BROWSER_DATA : []), ...personal])];
  return {
    kind,
    what: sentence(kind, verb, recipient.label, recipient.host ?? '', personal),
    action: kind === 'payments' ? 'pay' : kind === 'email' ? 'email' : 'share',
    data: kind === 'email' ? [...new Set<DataKey>(['user.contact.email', ...personal])] : all,
    recipient,
    purposes: purposesOf(recipient.category),
    side,
    judged: isJudged && (inBrowser || personal.length > 0 || kind !== 'third-parties'),
  };
}

/** What is merely allowed or made ready takes no payments yet, and what is only loaded sends no mail. */
function kindOfTransfer(verb: string, category: string | null): Topic {
  const topic = topicOf(category);
  const isReady = /^(?:Allows|Connects)/.test(verb) && topic !== 'analytics';
  return isReady || (/^(?:Loads|Embeds)/.test(verb) && topic === 'email') ? 'third-parties' : topic;
}

function sentence(
  kind: string,
  verb: string,
  label: string | null,
  host: string,
  data: readonly DataKey[],
): string {
  const tail = data.length > 0 ? `, with ${labelsOf(data)}` : '';
  const who = label && !host.includes(label.toLowerCase()) ? `${host} (${label})` : host;
  // What a header allows, or a page makes ready, is not yet done.
  if (/^(?:Allows|Connects) /.test(verb)) return `${verb} ${who}`;
  if (kind === 'email') return `Sends mail (${host})`;
  if (kind === 'payments') return `Takes payments with ${label} (${host})${tail}`;
  if (kind === 'analytics') {
    return /^Loads|^Embeds/.test(verb)
      ? `Loads ${label} (${host})`
      : `Sends data to ${label} (${host})${tail}`;
  }
  return `${verb} ${who}${tail}`;
}

/** Transfers made by a call that is known to make requests. */
export function* requestCall(entry: RequestCall, call: KnownCall, file: FileContext): Iterable<Draft> {
  const urls = addressesOf(entry, call, file);
  if (urls.length === 0 || entry.requests?.some((name) => isCalledOn(call.node, name, file))) return;
  const data = sentData(entry, call, file);
  const side = entry.side ?? (urls.some(isAbsolute) ? file.requestSide(call.node) : file.side);
  yield* distinctHosts(
    urls.map((url) => ({ node: call.node, verb: entry.verb, url, data, side })),
    file,
  );
}

/** Whether the file calls a method of what a call makes. */
function isCalledOn(made: Node, method: string, { flow }: FileContext): boolean {
  return flow
    .methodCalls(method)
    .some((call) => flow.callOf(call).callees.some((value) => value.kind === 'api' && value.made === made));
}

function sentData(entry: RequestCall, call: KnownCall, file: FileContext): Datum[] {
  const sent = entry.data.map((i) => call.args[i]).filter((arg) => arg !== undefined);
  const passed = sent.flatMap((arg) => bodyData(arg, file));
  return [...sentBody(call, file), ...inQuery(call.args[entry.url], file), ...passed];
}

/** `url.searchParams.set('email', email)`, where `url` is what is asked for. */
function inQuery(address: Node | undefined, { flow, personal }: FileContext): Datum[] {
  const made = (address ? flow.evaluate(address) : []).flatMap((value) =>
    value.kind === 'api' && value.path === 'global:URL()' ? (value.made ?? []) : [],
  );
  if (made.length === 0) return [];
  return ['set', 'append'].flatMap((name) =>
    flow.methodCalls(name).flatMap((call) => {
      const { callees, args } = flow.callOf(call);
      const isOf = callees.some(
        (value) =>
          value.kind === 'api' &&
          value.path === `global:URL().searchParams.${name}` &&
          value.made !== null &&
          made.includes(value.made),
      );
      return isOf ? personal.in(args.slice(1)) : [];
    }),
  );
}

/** The options of a request that it sends along; a handler or a header set by the platform is none of it. */
const SENT_OPTIONS = [
  'body',
  'json',
  'data',
  'form',
  'params',
  'searchParams',
  'headers',
  'query',
  'formData',
  'variables',
];

/** What a request's options send along, or all that it is given where these are none. */
function bodyData(arg: Node, { flow, personal }: FileContext): Datum[] {
  const parts = flow.evaluate(arg).flatMap((value) =>
    value.kind === 'node' && value.node.type === 'ObjectExpression'
      ? SENT_OPTIONS.flatMap((name) => {
          const part = optionOf(value.node, [name], flow);
          return part ? { part, site: value.site } : [];
        })
      : [],
  );
  if (parts.length === 0) return personal.in([arg]);
  return parts.flatMap(({ part, site }) =>
    personal.in([part]).map((datum) => ({ ...datum, site: datum.site ?? site })),
  );
}

/**
 * What feeds a request that is under way, and what an address is made to send: `wretch(url).post(data)`,
 * `io(url).emit(name, data)`; a call that is a request itself is none of these.
 */
const FEEDS = ['send', 'write', 'end', 'query', 'field'];
const SENDS = [
  'post',
  'put',
  'patch',
  'body',
  'emit',
  'publish',
  'request',
  'rawRequest',
  'mutate',
  'mutation',
];

/** A call that may feed a request, and what it passes. */
interface Feed {
  args: readonly Node[];
  /** What made the objects that it is called on. */
  made: ReadonlySet<Node>;
  isOfRequest: boolean;
}

const feeds = new KeptWith<Flow, readonly Feed[]>();

/** Looked for once a file, however many requests it makes. */
function feedsIn(flow: Flow): readonly Feed[] {
  let found = feeds.get(flow);
  if (!found) {
    found = [...FEEDS, ...SENDS].flatMap((name) =>
      flow.methodCalls(name).flatMap((send) => {
        const { callees, args } = flow.callOf(send);
        const made = callees.flatMap((value) =>
          value.kind === 'api' && value.path.endsWith(`.${name}`) && !ENTRY_OF.has(`${value.path}()`)
            ? (value.made ?? [])
            : [],
        );
        return made.length > 0 ? [{ args, made: new Set(made), isOfRequest: FEEDS.includes(name) }] : [];
      }),
    );
    feeds.set(flow, found);
  }
  return found;
}

/** `https.request(...).write(data)`, `xhr.send(data)`, `superagent.post(url).send(data)`. */
function sentBody(call: KnownCall, { flow, personal }: FileContext): Datum[] {
  return feedsIn(flow).flatMap(({ args, made, isOfRequest }) =>
    made.has(call.node) || (isOfRequest && call.made !== null && made.has(call.made))
      ? personal.in(args)
      : [],
  );
}

function addressesOf(entry: RequestCall, call: KnownCall, file: FileContext): Text[] {
  const arg = call.args[entry.url];
  const fetcher = entry.fetcher === undefined ? undefined : call.args[entry.fetcher];
  if (isFunction(fetcher) && fetcher.params.length === 0) return [];
  const bases = baseAddresses(entry, call, file);
  const given = arg ? givenAddresses(entry, arg, schemeOf(call, file), file) : [];
  if (bases.length === 0) return given;
  return given.some(isAbsolute) ? given : bases;
}

const isAbsolute = ({ text }: Text): boolean => /^\w+:\/\/|^\/\//.test(text);

/** What a request goes over whose options name but a host: what its module is called, or what an option says. */
function schemeOf({ path, args }: KnownCall, { flow }: FileContext): string {
  const told = flow.text(args.flatMap((arg) => optionOf(arg, ['protocol'], flow) ?? [])[0]);
  if (told !== null) return told;
  return /^npm:(?:http|follow-redirects\.http)\./.test(path) ? 'http:' : 'https:';
}

function givenAddresses(entry: RequestCall, arg: Node, scheme: string, file: FileContext): Text[] {
  const texts = file.flow.texts(arg).map(cssUrl);
  if (texts.length > 0) return texts;
  for (const option of entry.urlOptions ?? []) {
    const node = optionOf(arg, [option], file.flow);
    if (!node) continue;
    const found = file.flow.texts(node);
    return option.startsWith('host')
      ? found.map((text) => ({ ...text, text: `${scheme}//${text.text}` }))
      : found;
  }
  return [];
}

/** `url(https://...)` of a font or a style. */
function cssUrl(text: Text): Text {
  const inner = /url\(\s*["']?([^"')]+)/.exec(text.text)?.[1];
  return inner ? { ...text, text: inner } : text;
}

/** The base that a client was made with, or that its defaults were given. */
function baseAddresses({ base }: RequestCall, { made, node, args }: KnownCall, file: FileContext): Text[] {
  if (!base) return [];
  const given =
    made && (made.type === 'CallExpression' || made.type === 'NewExpression') && made !== node
      ? made.arguments
      : [];
  if (base === 'argument') return given.flatMap((arg) => file.flow.texts(arg).filter(isAbsolute));
  if (base === 'node') return given.flatMap((options) => searchEngines(options, file.flow));
  const options = [...args, ...given];
  const texts = options.flatMap((option) => {
    const found = optionOf(option, [base], file.flow);
    return found ? file.flow.texts(found) : [];
  });
  if (texts.length > 0) return texts;
  return file.flow
    .assignmentsTo(base)
    .filter(({ object }) => file.flow.paths(object).some((path) => path.endsWith('.defaults')))
    .flatMap(({ right }) => file.flow.texts(right));
}

/** Where a search engine runs: at addresses of one or several nodes, or in the vendor's cloud. */
function searchEngines(options: Node, flow: Flow): Text[] {
  if (optionOf(options, ['cloud'], flow)) return [{ text: ELASTIC_CLOUD, whole: true, site: null }];
  return ['node', 'nodes', 'host', 'hosts'].flatMap((name) => {
    const given = optionOf(options, [name], flow);
    return (given ? flow.evaluate(given) : []).flatMap((value) =>
      value.kind !== 'node'
        ? []
        : value.node.type === 'ArrayExpression'
          ? value.node.elements.flatMap((element) => (element ? flow.texts(element) : []))
          : flow.texts(value.node),
    );
  });
}

const ELASTIC_CLOUD = 'https://cloud.elastic.co';

function* distinctHosts(transfers: readonly Transfer[], file: FileContext): Iterable<Draft> {
  const seen = new Set<string>();
  for (const one of transfers) {
    for (const draft of transfer(one, file)) {
      const key = `${draft.recipient?.host}${draft.node.range.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield draft;
    }
  }
}

/** Giving an element that the browser fetches its address: `script.src = ...`. */
export function* elementAddress(
  node: Node,
  element: string,
  attribute: string,
  value: Node,
  rel: string | null,
  file: FileContext,
): Iterable<Draft> {
  const known = LOADING_ELEMENTS[element];
  if (!known?.attributes.includes(attribute)) return;
  if (element === 'link' && rel !== null && !FETCHING_RELS.test(rel)) return;
  const verb = element === 'link' ? linkVerb(rel, value, file) : known.verb;
  const data = file.personal.in([value]);
  const texts = file.flow.texts(value).map((text) => (/src-?set/i.test(attribute) ? text : text));
  yield* distinctHosts(
    texts.map((url) => ({ node, verb, url, data, side: 'browser' as const })),
    file,
  );
}

function linkVerb(rel: string | null, value: Node, file: FileContext): string {
  if (rel && /preconnect|dns-prefetch/.test(rel)) return 'Connects to';
  if (rel && /icon/.test(rel)) return 'Loads an image from';
  if (file.flow.texts(value).some(({ text }) => /font/i.test(text))) return 'Loads fonts from';
  return 'Loads a style sheet from';
}

/** The requests a known call makes, wherever they go. */
export function plainRequests(
  call: KnownCall,
  file: FileContext,
): { url: Text; data: readonly DataKey[]; side: Side }[] {
  const entry = ENTRY_OF.get(call.path);
  if (!entry) return [];
  const urls = addressesOf(entry, call, file).filter(({ text }) => /^\s*(?:http|ws):/i.test(text));
  if (urls.length === 0) return [];
  const data = sentData(entry, call, file);
  return urls.map((url) => ({
    url,
    data: sentTo(url, data),
    side: entry.side ?? file.requestSide(call.node),
  }));
}

const ENTRY_OF = new Map(REQUEST_CALLS.flatMap((entry) => entry.calls.map((call) => [call, entry] as const)));

export const REQUESTS = new Map<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>(
  REQUEST_CALLS.flatMap((entry) =>
    entry.calls.map(
      (call) => [call, (found: KnownCall, file: FileContext) => requestCall(entry, found, file)] as const,
    ),
  ),
);
