const Cookies = require('cookies-js');

Cookies.set('key', 'value', { expires: 600 });
