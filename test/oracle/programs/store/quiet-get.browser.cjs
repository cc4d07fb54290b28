const store = require('store');

store.get('user');
store.remove('user');
