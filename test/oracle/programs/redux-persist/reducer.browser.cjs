const { legacy_createStore: createStore } = require('redux');
const { persistReducer, persistStore } = require('redux-persist');
const { default: storage } = require('redux-persist/lib/storage');

const reducer = (state = { lamps: 0 }, { type }) => (type === 'add' ? { lamps: state.lamps + 1 } : state);
const store = createStore(persistReducer({ key: 'root', storage }, reducer));
const persistor = persistStore(store, null, () => {
  store.dispatch({ type: 'add' });
  persistor.flush();
});
