import { createServer } from 'node:http';
import { createCookie, redirect } from '@remix-run/node';

const prefs = createCookie('prefs', { maxAge: 604_800 });

async function action() {
  return redirect('/', { headers: { 'Set-Cookie': await prefs.serialize({ view: 'grid' }) } });
}

createServer(async (req, res) => {
  const answer = await action();
  res.writeHead(answer.status, Object.fromEntries(answer.headers)).end();
}).listen(3000);
