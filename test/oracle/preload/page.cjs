'use strict';
/** Preloaded into programs named `*.browser.*`: they run in a page of https://shop.example. */
const { JSDOM } = require('jsdom');
const { report } = require('./observe.cjs');
require('fake-indexeddb/auto');

const PAGE = `<!doctype html><title>Shop</title><script>document.title = 'Shop';</script>
<body><div id="root"></div>
<form action="/visit"><input id="email" name="email" value="ada@visitor.example"></form></body>`;
const { window } = new JSDOM(PAGE, {
  url: 'https://shop.example/visit?coupon=path-canary',
  referrer: 'https://referrer.example/from',
  pretendToBeVisual: true,
  resources: 'usable',
  runScripts: 'dangerously',
});

/** What Node has too, but a page needs from its own window. */
const FROM_PAGE = new Set(['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'navigator']);
const KEEP = new Set(['undefined', 'NaN', 'Infinity', 'globalThis', 'global', 'process', 'self', 'window']);
for (const name of Object.getOwnPropertyNames(window)) {
  if (KEEP.has(name) || (name in globalThis && !FROM_PAGE.has(name))) continue;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => window[name],
    set: (value) => (window[name] = value),
  });
}
for (const name of [
  'indexedDB',
  'IDBKeyRange',
  'IDBDatabase',
  'IDBTransaction',
  'IDBRequest',
  'IDBCursor',
  'fetch',
]) {
  Object.defineProperty(window, name, { configurable: true, writable: true, value: globalThis[name] });
}
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
  globalThis[name] = window[name].bind(window);
}
// Of jsdom's own, the events are of the wrong kind once those of the page are everybody's.
globalThis.WebSocket = window.WebSocket = require('../node_modules/ws/lib/websocket.js');
globalThis.window = window;
globalThis.self = window;
// What a script puts on `window` is a global of the page.
Object.setPrototypeOf(globalThis, window);

/** What is still there at the end counts: to see whether they can, wrappers write something and remove it. */
process.on('exit', () => {
  for (const place of ['localStorage', 'sessionStorage']) {
    for (const key of Object.keys(window[place]))
      report({ kind: 'storage', place, key, value: window[place].getItem(key) });
  }
});

/** A database counts by what is put into it, or else by its name. */
const databases = new Map();
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (name, ...rest) {
  if (!databases.has(name)) databases.set(name, new Set());
  return open.call(this, name, ...rest);
};
for (const method of ['add', 'put']) {
  const write = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function (value, key) {
    const database = this.transaction.db.name;
    databases.get(database)?.add(`${database}/${this.name}/${typeof key === 'string' ? key : '*'}`);
    return key === undefined ? write.call(this, value) : write.call(this, value, key);
  };
}
process.on('exit', () => {
  for (const [name, written] of databases) {
    for (const key of written.size > 0 ? written : [name])
      report({ kind: 'storage', place: 'IndexedDB', key });
  }
});

const cookie = Object.getOwnPropertyDescriptor(window.Document.prototype, 'cookie');
Object.defineProperty(window.Document.prototype, 'cookie', {
  ...cookie,
  set(text) {
    report({ kind: 'cookie', text: String(text) });
    cookie.set.call(this, text);
  },
});
