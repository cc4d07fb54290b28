import Cookies from 'js-cookie';

Cookies.set('name', 'value', { expires: 7, path: '' });
