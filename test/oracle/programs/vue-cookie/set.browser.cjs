const VueCookie = require('vue-cookie');

VueCookie.set('test', 'Hello world!', 1);
