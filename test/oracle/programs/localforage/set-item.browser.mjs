import localforage from 'localforage';

localforage.config({ name: 'shop', driver: localforage.LOCALSTORAGE });
await localforage.setItem('basket', ['lamp']);
