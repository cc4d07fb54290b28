import Dexie from 'dexie';

const db = new Dexie('ShopDatabase');
db.version(1).stores({ basket: '++id, name' });
await db.basket.add({ name: 'lamp' });
db.close();
