import { createStore } from 'jotai/vanilla';
import { atomWithStorage } from 'jotai/utils';

const darkMode = atomWithStorage('darkMode', false);
createStore().set(darkMode, true);
