import { Cookies } from 'typescript-cookie';

Cookies.set('foo', 'bar');
