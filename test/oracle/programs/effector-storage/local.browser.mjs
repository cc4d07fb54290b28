import { createEvent, createStore } from 'effector';
import { persist } from 'effector-storage/local';

const add = createEvent();
const $counter = createStore(0).on(add, (count) => count + 1);
persist({ store: $counter, key: 'counter' });
add();
