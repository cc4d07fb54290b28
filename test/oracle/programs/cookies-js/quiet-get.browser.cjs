const Cookies = require('cookies-js');

document.title = Cookies.get('key') || 'Shop';
Cookies.expire('key');
