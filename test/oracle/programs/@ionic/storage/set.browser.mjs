import { Drivers, Storage } from '@ionic/storage';

const storage = new Storage({ driverOrder: [Drivers.LocalStorage] });
const store = await storage.create();
await store.set('name', 'Mr. Ionitron');
