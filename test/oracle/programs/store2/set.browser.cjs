const store = require('store2');

store('lamp', 1);
store.set('desk', 2);
store.session('step', 3);
store.session.set('stage', 4);
store.local.set('shelf', 5);
