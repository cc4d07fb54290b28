import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/device-storage', () => {
  it('finds writes to what the browser keeps', () => {
    assert.deepEqual(
      lines(`localStorage.setItem('theme', 'dark');
window.sessionStorage.setItem(KEY, '1');
const { localStorage: store } = window;
store.cart = '[]';
store['a' + 'b'] = 1;
const request = indexedDB.open('orders', 2);
import { openDB } from 'idb';
openDB('db', 1);
import localforage from 'localforage';
localforage.setItem('k', 1);
import { persist } from 'zustand/middleware';
persist(() => ({}), { name: 'cart' });
import store2 from 'store2';
store2('a'); store2('a', 1);
const cache = await caches.open('v1'); cache.put('/a', b);`),
      [
        '1 device-storage: Writes "theme" to localStorage',
        '2 device-storage: Writes to sessionStorage',
        '4 device-storage: Writes "cart" to localStorage',
        '5 device-storage: Writes "ab" to localStorage',
        '6 device-storage: Keeps "orders" in IndexedDB',
        '8 device-storage: Keeps "db" in IndexedDB (idb)',
        '10 device-storage: Writes "k" to localForage',
        '12 device-storage: Keeps "cart" in localStorage (zustand persist)',
        '14 device-storage: Writes "a" to localStorage',
        '15 device-storage: Writes to the Cache API',
      ],
    );
  });

  it('is silent about reading, removing and stores of the site’s own making', () => {
    assert.deepEqual(
      lines(`localStorage.getItem('a'); localStorage.removeItem('a'); localStorage.clear();
const x = localStorage.theme;
function shelf(localStorage) { localStorage.setItem('a', 'b'); }
class Shelf { setItem(a, b) {} }
const sessionStorage = new Shelf();
sessionStorage.setItem('a', 'b');`),
      [],
    );
  });
});
