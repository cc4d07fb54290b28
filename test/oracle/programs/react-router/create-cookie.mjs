import { createServer } from 'node:http';
import { createCookie } from 'react-router';

const visited = createCookie('visited', { path: '/' });
createServer(async (req, res) => {
  res.setHeader('Set-Cookie', await visited.serialize('yes'));
  res.end();
}).listen(3000);
