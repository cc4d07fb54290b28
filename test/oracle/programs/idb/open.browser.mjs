import { openDB } from 'idb';

const db = await openDB('shop', 1, { upgrade: (database) => void database.createObjectStore('keyval') });
await db.put('keyval', 'lamp', 'basket');
db.close();
