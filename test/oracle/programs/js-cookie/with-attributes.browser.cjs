const Cookies = require('js-cookie');

const api = Cookies.withAttributes({ path: '/', sameSite: 'strict' });
api.set('consent', 'granted');
