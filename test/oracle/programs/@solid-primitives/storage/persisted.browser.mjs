import { createRoot, createSignal } from 'solid-js';
import { makePersisted } from '@solid-primitives/storage';

createRoot(() => {
  const [, setTheme] = makePersisted(createSignal('light'), { name: 'theme', storage: localStorage });
  setTheme('dark');
});
