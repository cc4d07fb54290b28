import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageLocalstorage } from 'rxdb/plugins/storage-localstorage';

const db = await createRxDatabase({ name: 'shopdb', storage: getRxStorageLocalstorage() });
await db.addCollections({
  lamps: {
    schema: {
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: { id: { type: 'string', maxLength: 10 } },
    },
  },
});
await db.lamps.insert({ id: 'desk' });
await db.close();
