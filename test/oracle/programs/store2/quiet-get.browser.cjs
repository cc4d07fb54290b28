const store = require('store2');

store('lamp');
store.get('lamp');
store.session('step');
