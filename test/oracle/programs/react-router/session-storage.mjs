import { createServer } from 'node:http';
import { createCookieSessionStorage } from 'react-router';

const storage = createCookieSessionStorage({ cookie: { secrets: ['s3cret1'] } });
createServer(async (req, res) => {
  const session = await storage.getSession(req.headers.cookie);
  session.flash('note', 'Saved');
  res.setHeader('set-cookie', await storage.commitSession(session));
  res.end();
}).listen(3000);
