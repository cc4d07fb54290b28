import { get, set } from 'tiny-cookie';

set('visits', '1');
get('visits');
