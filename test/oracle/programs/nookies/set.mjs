import { createServer } from 'node:http';
import { parseCookies, setCookie } from 'nookies';

createServer((req, res) => {
  const ctx = { req, res };
  parseCookies(ctx);
  setCookie(ctx, 'fromGetInitialProps', 'value', { maxAge: 30 * 24 * 60 * 60 });
  res.end();
}).listen(3000);
