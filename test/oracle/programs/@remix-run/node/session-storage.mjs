import { createServer } from 'node:http';
import { createCookieSessionStorage } from '@remix-run/node';

const { getSession, commitSession } = createCookieSessionStorage({
  cookie: { name: '__shop', secrets: ['s3cret1'], maxAge: 60 },
});

createServer(async (req, res) => {
  const session = await getSession(req.headers.cookie);
  session.set('step', 1);
  res.setHeader('Set-Cookie', await commitSession(session));
  res.end();
}).listen(3000);
