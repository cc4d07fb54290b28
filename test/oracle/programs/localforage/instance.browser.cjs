const localforage = require('localforage');

const store = localforage.createInstance({ name: 'basket', driver: localforage.LOCALSTORAGE });
store.setItem('lamp', 1);
