import { Cookies } from 'react-cookie';

const jar = new Cookies();
jar.set('seen', 'yes');
