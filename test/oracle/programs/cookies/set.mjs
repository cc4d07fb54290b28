import { createServer } from 'node:http';
import Cookies from 'cookies';

createServer((req, res) => {
  const cookies = new Cookies(req, res, { keys: ['a secret'] });
  const last = cookies.get('LastVisit', { signed: true });
  cookies.set('LastVisit', new Date().toISOString(), { signed: true });
  res.end(last ? 'Welcome back' : 'Welcome');
}).listen(3000);
