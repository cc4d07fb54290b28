import { getCookie, setCookie } from 'cookies-next/client';

setCookie('key', 'value');
getCookie('key');
