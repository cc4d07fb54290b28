import { createServer } from 'node:http';
import * as cookie from 'cookie';

createServer((req, res) => {
  const serialize = cookie.serialize ?? cookie.stringifySetCookie;
  res.setHeader('Set-Cookie', serialize('name', 'value', { httpOnly: true, maxAge: 60 * 60 * 24 * 7 }));
  res.end();
}).listen(8080);
