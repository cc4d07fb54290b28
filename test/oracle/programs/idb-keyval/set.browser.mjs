import { get, set, setMany, update } from 'idb-keyval';

await set('hello', 'world');
await setMany([['a', 1]]);
await update('count', (count = 0) => count + 1);
await get('hello');
