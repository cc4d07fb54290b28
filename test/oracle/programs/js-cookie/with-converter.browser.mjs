import Cookies from 'js-cookie';

const api = Cookies.withConverter({ write: (value) => String(value).toUpperCase() });
api.set('tone', 'loud');
