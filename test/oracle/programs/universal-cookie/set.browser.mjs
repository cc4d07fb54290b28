import Cookies from 'universal-cookie';

const cookies = new Cookies(null, { path: '/' });
cookies.set('myCat', 'Pacman', { maxAge: 3600 });
if (cookies.get('myCat') !== 'Pacman') throw new Error('no cookie');
