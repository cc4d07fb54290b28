import { createStore } from 'zustand/vanilla';
import { persist } from 'zustand/middleware';

const store = createStore(
  persist((set) => ({ lamps: 0, add: () => set(({ lamps }) => ({ lamps: lamps + 1 })) }), {
    name: 'shop-basket',
  }),
);
store.getState().add();
