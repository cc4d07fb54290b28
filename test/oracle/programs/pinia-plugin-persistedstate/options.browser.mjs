import { createApp, nextTick } from 'vue';
import { createPinia, defineStore } from 'pinia';
import { createPersistedState } from 'pinia-plugin-persistedstate';

const pinia = createPinia();
pinia.use(createPersistedState({ storage: sessionStorage }));
createApp({ render: () => null })
  .use(pinia)
  .mount('#root');
const useBasket = defineStore('basket', { state: () => ({ lamps: 0 }), persist: true });
useBasket().lamps = 1;
await nextTick();
