import { persisted } from 'svelte-persisted-store';

const preferences = persisted('preferences', { theme: 'light' });
preferences.set({ theme: 'dark' });
