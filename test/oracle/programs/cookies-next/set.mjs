import { createServer } from 'node:http';
import { setCookie } from 'cookies-next';

createServer(async (req, res) => {
  await setCookie('key', 'value', { req, res, maxAge: 60 * 6 * 24 });
  res.end();
}).listen(3000);
