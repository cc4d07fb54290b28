import { createApp, nextTick } from 'vue';
import { createPinia, defineStore } from 'pinia';
import persistedstate from 'pinia-plugin-persistedstate';

const pinia = createPinia();
pinia.use(persistedstate);
const app = createApp({ render: () => null });
app.use(pinia);
app.mount('#root');
const useBasket = defineStore('basket', { state: () => ({ lamps: 0 }), persist: true });
useBasket().lamps = 1;
await nextTick();
