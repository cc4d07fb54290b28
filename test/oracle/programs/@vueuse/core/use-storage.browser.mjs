import { nextTick } from 'vue';
import { useLocalStorage, useSessionStorage, useStorage } from '@vueuse/core';

useLocalStorage('theme', 'light').value = 'dark';
useSessionStorage('step', 0).value = 1;
useStorage('basket', { lamps: 0 }).value.lamps = 1;
await nextTick();
