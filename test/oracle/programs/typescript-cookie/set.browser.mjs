import { getCookie, setCookie } from 'typescript-cookie';

setCookie('name', 'value', { expires: 7 });
getCookie('name');
