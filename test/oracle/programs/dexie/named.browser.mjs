import { Dexie } from 'dexie';

class ShopDatabase extends Dexie {
  constructor() {
    super('shop');
    this.version(1).stores({ lamps: '++id' });
  }
}
const db = new ShopDatabase();
await db.lamps.count();
db.close();
