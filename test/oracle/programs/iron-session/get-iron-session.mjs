import { createServer } from 'node:http';
import { getIronSession } from 'iron-session';

createServer(async (req, res) => {
  const session = await getIronSession(req, res, {
    password: 'a password of at least thirty-two characters',
    cookieName: 'shop_session',
    cookieOptions: { secure: false },
  });
  session.step = 'address';
  await session.save();
  res.end('saved');
}).listen(3000);
