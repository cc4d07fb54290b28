const { createStore } = require('vuex');
const { VuexPersistence } = require('vuex-persist');

const vuexLocal = new VuexPersistence({ storage: window.localStorage });
const store = createStore({
  state: { lamps: 0 },
  mutations: { add: (state) => (state.lamps += 1) },
  plugins: [vuexLocal.plugin],
});
store.commit('add');
