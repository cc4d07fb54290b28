const { createStore } = require('vuex');
const createPersistedState = require('vuex-persistedstate');

const store = createStore({
  state: { lamps: 0 },
  mutations: { add: (state) => (state.lamps += 1) },
  plugins: [createPersistedState({ key: 'shop' })],
});
store.commit('add');
