import { deleteDB } from 'idb';

await deleteDB('shop');
