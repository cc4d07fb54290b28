const lscache = require('lscache');

lscache.set('greeting', 'Hello World!', 2);
lscache.get('greeting');
