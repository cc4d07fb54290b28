const VueCookies = require('vue-cookies');

VueCookies.set('theme', 'default');
VueCookies.set('hover-time', '1s', '1h');
