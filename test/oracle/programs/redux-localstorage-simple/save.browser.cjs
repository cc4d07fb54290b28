const { applyMiddleware, legacy_createStore: createStore } = require('redux');
const { load, save } = require('redux-localstorage-simple');

const reducer = (state = { lamps: 0 }, { type }) => (type === 'add' ? { lamps: state.lamps + 1 } : state);
const store = createStore(reducer, load({ preloadedState: { lamps: 0 } }), applyMiddleware(save()));
store.dispatch({ type: 'add' });
