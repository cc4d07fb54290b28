import { remove, set } from 'es-cookie';

set('theme', 'dark');
remove('old');
