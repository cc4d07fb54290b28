import { setCookie } from 'tiny-cookie';

setCookie('foo', 'bar', { expires: '1M' });
