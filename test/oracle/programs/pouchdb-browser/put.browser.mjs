import PouchDB from 'pouchdb-browser';

const db = new PouchDB('shop');
await db.put({ _id: 'basket', lamps: 1 });
