import Cookies from 'js-cookie';

if (Cookies.get('name')) Cookies.remove('name');
document.title = Object.keys(Cookies.get()).join();
