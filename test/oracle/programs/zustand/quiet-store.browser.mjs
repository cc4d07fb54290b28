import { createStore } from 'zustand/vanilla';

const store = createStore((set) => ({ lamps: 0, add: () => set(({ lamps }) => ({ lamps: lamps + 1 })) }));
store.getState().add();
