import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

const store = createStore(
  persist(() => ({ step: 0 }), { name: 'checkout', storage: createJSONStorage(() => sessionStorage) }),
);
store.setState({ step: 1 });
