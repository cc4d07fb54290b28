import { table } from './table.js';

/** A call that sends a request to an address. */
export interface RequestCall {
  calls: readonly string[];
  /** Argument with the address, or with options that hold it under one of `urlOptions`. */
  url: number;
  urlOptions?: readonly string[];
  /** Arguments whose values are sent along. */
  data: readonly number[];
  /** What the act is called: `Sends a request to`, `Loads a script from` ... */
  verb: string;
  /** Argument that makes the request; a function that takes no parameter asks for something else. */
  fetcher?: number;
  /** Needs an absolute address to say where to: a client may have a base, in an option or an argument of its own. */
  /** Methods of the client it makes that make requests themselves: it is one only where the file calls none of them. */
  requests?: readonly string[];
  base?: 'baseURL' | 'prefixUrl' | 'baseUrl' | 'node' | 'argument';
  /** Other than by default, where it runs. */
  side?: 'browser' | 'server';
  source: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];
const methods = (root: string, names: readonly string[] = METHODS): string[] =>
  names.map((name) => `${root}.${name}()`);
const REQUEST = 'Sends a request to';
/** Clients that need no address, where they are told which account in the vendor's cloud is theirs. */
export const SEARCH_ENGINES: readonly string[] = [
  'npm:@elastic/elasticsearch.Client()',
  'npm:@opensearch-project/opensearch.Client()',
  'npm:elasticsearch.Client()',
];

const GRAPHQL_REQUESTS: readonly string[] = ['request', 'rawRequest', 'batchRequests'];

export const REQUEST_CALLS: readonly RequestCall[] = [
  {
    calls: ['<fetch>()', '<fetch>.raw()', 'global:useFetch()'],
    url: 0,
    urlOptions: ['url'],
    data: [0, 1],
    base: 'baseURL',
    verb: REQUEST,
    source: 'https://developer.mozilla.org/docs/Web/API/Window/fetch',
  },
  {
    calls: ['npm:swr()', 'npm:swr/immutable()', 'npm:swr/mutation()', 'npm:swr.preload()'],
    url: 0,
    data: [0],
    fetcher: 1,
    verb: REQUEST,
    source: 'https://swr.vercel.app/docs/api#parameters',
  },
  {
    calls: ['<axios>()', '<axios>.request()'],
    url: 0,
    urlOptions: ['url', 'baseURL'],
    data: [0, 1],
    base: 'baseURL',
    verb: REQUEST,
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    calls: [...methods('<axios>'), '<axios>.postForm()', '<axios>.putForm()'],
    url: 0,
    data: [0, 1, 2],
    base: 'baseURL',
    verb: REQUEST,
    source: 'https://axios-http.com/docs/api_intro',
  },
  {
    calls: [...methods('<nest.Http>'), ...methods('<angular.Http>')],
    url: 0,
    data: [0, 1, 2],
    verb: REQUEST,
    source: 'https://angular.dev/guide/http/making-requests',
  },
  {
    calls: ['<angular.Request>.clone()'],
    url: 0,
    urlOptions: ['url'],
    data: [0],
    verb: REQUEST,
    source: 'https://angular.dev/guide/http/interceptors#modifying-requests',
  },
  {
    calls: ['<angularjs.Http>()'],
    url: 0,
    urlOptions: ['url'],
    data: [0],
    verb: REQUEST,
    source: 'https://docs.angularjs.org/api/ng/service/$http#usage',
  },
  {
    calls: [...methods('<angularjs.Http>'), '<angularjs.Http>.jsonp()'],
    url: 0,
    data: [1, 2],
    verb: REQUEST,
    source: 'https://docs.angularjs.org/api/ng/service/$http#shortcut-methods',
  },
  {
    calls: ['<got>()', ...methods('<got>'), '<got>.stream()'],
    url: 0,
    urlOptions: ['url', 'prefixUrl'],
    data: [0, 1],
    base: 'prefixUrl',
    verb: REQUEST,
    source: 'https://github.com/sindresorhus/got',
  },
  {
    calls: ['<ky>()', ...methods('<ky>')],
    url: 0,
    data: [0, 1],
    base: 'prefixUrl',
    verb: REQUEST,
    source: 'https://github.com/sindresorhus/ky',
  },
  {
    calls: ['<superagent>()'],
    url: 1,
    data: [],
    verb: REQUEST,
    source: 'https://forwardemail.github.io/superagent/',
  },
  {
    calls: methods('<superagent>'),
    url: 0,
    data: [0, 1],
    verb: REQUEST,
    source: 'https://forwardemail.github.io/superagent/',
  },
  {
    calls: methods('npm:needle', ['get', 'post', 'put', 'patch', 'delete', 'head']),
    url: 0,
    data: [0, 1],
    verb: REQUEST,
    source: 'https://github.com/tomas/needle',
  },
  {
    calls: ['npm:needle()', 'npm:needle.request()'],
    url: 1,
    data: [2],
    verb: REQUEST,
    source: 'https://github.com/tomas/needle',
  },
  {
    calls: ['<request>()', ...methods('<request>')],
    url: 0,
    urlOptions: ['url', 'uri'],
    data: [0, 1],
    base: 'baseUrl',
    verb: REQUEST,
    source: 'https://github.com/request/request',
  },
  {
    calls: ['npm:undici.request()', 'npm:undici.stream()', 'npm:undici.Client()', 'npm:undici.Pool()'],
    url: 0,
    data: [0, 1],
    verb: REQUEST,
    source: 'https://undici.nodejs.org/',
  },
  {
    calls: [
      'npm:http.request()',
      'npm:http.get()',
      'npm:https.request()',
      'npm:https.get()',
      'npm:http2.connect()',
      'npm:follow-redirects.https.request()',
      'npm:follow-redirects.https.get()',
      'npm:follow-redirects.http.request()',
      'npm:follow-redirects.http.get()',
    ],
    url: 0,
    urlOptions: ['hostname', 'host', 'url'],
    data: [0, 1],
    verb: REQUEST,
    side: 'server',
    source: 'https://nodejs.org/api/https.html#httpsrequesturl-options-callback',
  },
  {
    calls: [
      'npm:phin()',
      'npm:wretch()',
      'npm:centra()',
      'npm:simple-get()',
      'npm:simple-get.concat()',
      'npm:urllib.request()',
      'npm:popsicle.fetch()',
      'npm:flyio.get()',
      'npm:flyio.post()',
    ],
    url: 0,
    urlOptions: ['url'],
    data: [0, 1],
    verb: REQUEST,
    source: 'https://github.com/ethanent/phin',
  },
  {
    calls: ['npm:bent()()'],
    url: 0,
    data: [1],
    base: 'argument',
    verb: REQUEST,
    source: 'https://github.com/mikeal/bent',
  },
  {
    calls: ['npm:partysocket()', 'npm:partysocket.PartySocket()'],
    url: 0,
    urlOptions: ['host'],
    data: [],
    verb: 'Opens a socket to',
    source: 'https://docs.partykit.io/reference/partysocket-api/',
  },
  {
    calls: ['<XHR>.open()'],
    url: 1,
    data: [1],
    verb: REQUEST,
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/open',
  },
  {
    calls: ['global:navigator.sendBeacon()'],
    url: 0,
    data: [0, 1],
    verb: 'Sends a beacon to',
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/Navigator/sendBeacon',
  },
  {
    calls: ['<jQuery>.ajax()'],
    url: 0,
    urlOptions: ['url'],
    data: [0, 1],
    verb: REQUEST,
    side: 'browser',
    source: 'https://api.jquery.com/jQuery.ajax/',
  },
  {
    calls: ['<jQuery>.get()', '<jQuery>.post()', '<jQuery>.getJSON()'],
    url: 0,
    urlOptions: ['url'],
    data: [0, 1],
    verb: REQUEST,
    side: 'browser',
    source: 'https://api.jquery.com/category/ajax/shorthand-methods/',
  },
  {
    calls: [
      '<jQuery>.getScript()',
      'global:importScripts()',
      'npm:scriptjs()',
      'npm:loadjs()',
      'npm:react-script-hook()',
      'npm:load-script()',
      'npm:usehooks-ts.useScript()',
      'global:useScript()',
      'npm:@unhead/vue.useScript()',
      'npm:load-js()',
      'npm:@uidotdev/usehooks.useScript()',
      'npm:little-loader()',
    ],
    url: 0,
    urlOptions: ['src', 'url'],
    data: [],
    verb: 'Loads a script from',
    side: 'browser',
    source: 'https://api.jquery.com/jQuery.getScript/',
  },
  {
    calls: ['<jQuery>().load()'],
    url: 0,
    data: [0, 1],
    verb: REQUEST,
    side: 'browser',
    source: 'https://api.jquery.com/load/',
  },
  {
    calls: [
      'global:WebSocket()',
      'npm:ws()',
      'npm:ws.WebSocket()',
      'npm:isomorphic-ws()',
      'npm:reconnecting-websocket()',
      'npm:partysocket/ws()',
      'npm:websocket.w3cwebsocket()',
      'npm:sockjs-client()',
      'npm:socket.io-client()',
      'npm:socket.io-client.io()',
      'npm:socket.io-client.connect()',
      'global:io()',
      'npm:graphql-ws.createClient()',
      'npm:subscriptions-transport-ws.SubscriptionClient()',
      'npm:mqtt.connect()',
      'npm:react-use-websocket()',
    ],
    url: 0,
    urlOptions: ['url'],
    data: [0],
    verb: 'Opens a socket to',
    source: 'https://developer.mozilla.org/docs/Web/API/WebSocket/WebSocket',
  },
  {
    calls: [
      'global:EventSource()',
      'npm:eventsource()',
      'npm:eventsource.EventSource()',
      'npm:@microsoft/fetch-event-source.fetchEventSource()',
    ],
    url: 0,
    data: [0],
    verb: 'Opens an event stream to',
    source: 'https://developer.mozilla.org/docs/Web/API/EventSource/EventSource',
  },
  {
    calls: ['global:Worker()', 'global:SharedWorker()'],
    url: 0,
    data: [],
    verb: 'Loads a worker from',
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/Worker/Worker',
  },
  {
    calls: [
      'npm:@apollo/client.HttpLink()',
      'npm:@apollo/client/core.HttpLink()',
      'npm:@apollo/client/link/http.HttpLink()',
      'npm:@apollo/client.createHttpLink()',
      'npm:@apollo/client.ApolloClient()',
      'npm:apollo-link-http.HttpLink()',
      'npm:urql.createClient()',
      'npm:@urql/core.createClient()',
      'npm:urql.Client()',
      'npm:apollo-boost()',
      'npm:@trpc/client.httpBatchLink()',
      'npm:@trpc/client.httpLink()',
    ],
    url: 0,
    urlOptions: ['uri', 'url'],
    data: [2],
    verb: REQUEST,
    source: 'https://www.apollographql.com/docs/react/api/link/apollo-link-http',
  },
  {
    calls: [
      'npm:@reduxjs/toolkit/query/react.fetchBaseQuery()',
      'npm:@reduxjs/toolkit/query.fetchBaseQuery()',
    ],
    url: 0,
    urlOptions: ['baseUrl'],
    data: [],
    verb: REQUEST,
    source: 'https://redux-toolkit.js.org/rtk-query/api/fetchBaseQuery',
  },
  {
    calls: ['npm:graphql-request.GraphQLClient()'],
    url: 0,
    data: [],
    requests: GRAPHQL_REQUESTS,
    verb: REQUEST,
    source: 'https://github.com/graffle-js/graffle/tree/graphql-request',
  },
  {
    calls: GRAPHQL_REQUESTS.map((name) => `npm:graphql-request.GraphQLClient().${name}()`),
    url: 9,
    data: [0, 1],
    base: 'argument',
    verb: REQUEST,
    source: 'https://github.com/graffle-js/graffle/tree/graphql-request',
  },
  {
    calls: [
      'npm:graphql-request.request()',
      'npm:graphql-request()',
      'npm:graphql-request.rawRequest()',
      'npm:graphql-request.batchRequests()',
    ],
    url: 0,
    urlOptions: ['url'],
    data: [0, 2],
    verb: REQUEST,
    source: 'https://github.com/graffle-js/graffle/tree/graphql-request',
  },
  {
    calls: SEARCH_ENGINES.flatMap((root) =>
      methods(root, ['index', 'create', 'update', 'bulk', 'updateByQuery', 'msearch']),
    ),
    url: 0,
    urlOptions: [],
    data: [0],
    base: 'node',
    verb: REQUEST,
    side: 'server',
    source: 'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/api-reference',
  },
  {
    calls: [
      'npm:leaflet.tileLayer()',
      'npm:leaflet.tileLayer.wms()',
      'npm:leaflet.TileLayer()',
      'global:L.tileLayer()',
      'global:L.tileLayer.wms()',
      'global:L.TileLayer()',
    ],
    url: 0,
    data: [],
    verb: 'Loads a map from',
    side: 'browser',
    source: 'https://leafletjs.com/reference.html#tilelayer',
  },
  {
    calls: [
      'npm:maplibre-gl.Map()',
      'global:maplibregl.Map()',
      'npm:mapbox-gl.Map()',
      'global:mapboxgl.Map()',
    ],
    url: 0,
    urlOptions: ['style'],
    data: [],
    verb: 'Loads a map from',
    side: 'browser',
    source: 'https://maplibre.org/maplibre-gl-js/docs/API/type-aliases/MapOptions/#style',
  },
  {
    calls: ['global:FontFace()'],
    url: 1,
    data: [],
    verb: 'Loads a font from',
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/FontFace/FontFace',
  },
  {
    calls: ['global:Audio()'],
    url: 0,
    data: [],
    verb: 'Loads a sound from',
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLAudioElement/Audio',
  },
  {
    calls: ['global:CSS.paintWorklet.addModule()', 'global:navigator.serviceWorker.register()'],
    url: 0,
    data: [],
    verb: 'Loads a script from',
    side: 'browser',
    source: 'https://developer.mozilla.org/docs/Web/API/ServiceWorkerContainer/register',
  },
];

/** Elements whose address the browser fetches by itself, the attributes that hold it, and how that is called. */
export const LOADING_ELEMENTS: Readonly<Record<string, { attributes: readonly string[]; verb: string }>> =
  table({
    // https://html.spec.whatwg.org/multipage/indices.html#attributes-3
    script: { attributes: ['src'], verb: 'Loads a script from' },
    img: { attributes: ['src', 'srcset', 'srcSet'], verb: 'Loads an image from' },
    image: { attributes: ['href', 'xlinkHref'], verb: 'Loads an image from' },
    iframe: { attributes: ['src'], verb: 'Embeds a page from' },
    embed: { attributes: ['src'], verb: 'Embeds a page from' },
    object: { attributes: ['data'], verb: 'Embeds a page from' },
    link: { attributes: ['href'], verb: 'Loads a style sheet from' },
    video: { attributes: ['src', 'poster'], verb: 'Loads a video from' },
    audio: { attributes: ['src'], verb: 'Loads a sound from' },
    source: { attributes: ['src', 'srcset', 'srcSet'], verb: 'Loads media from' },
    track: { attributes: ['src'], verb: 'Loads media from' },
    form: { attributes: ['action'], verb: 'Sends a form to' },
    input: { attributes: ['src', 'formaction', 'formAction'], verb: 'Loads an image from' },
    button: { attributes: ['formaction', 'formAction'], verb: 'Sends a form to' },
    element: { attributes: ['src', 'srcset', 'action'], verb: 'Loads content from' },
  });

/** `rel` of links that fetch; a plain `canonical` or `alternate` does not. */
export const FETCHING_RELS =
  /\b(?:stylesheet|preload|prefetch|preconnect|dns-prefetch|modulepreload|icon|apple-touch-icon|manifest|prerender)\b/;
