import * as Cookies from 'es-cookie';

Cookies.set('name', 'value', { expires: 7 });
