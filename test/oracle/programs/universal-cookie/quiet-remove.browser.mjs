import Cookies from 'universal-cookie';

const cookies = new Cookies();
cookies.get('myCat');
cookies.remove('myCat');
