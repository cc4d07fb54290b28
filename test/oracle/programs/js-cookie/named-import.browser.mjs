import { default as store } from 'js-cookie';

const { set } = store;
set('lang', 'cy');
