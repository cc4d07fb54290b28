import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const LOG = 'access.log';
createServer(async (req, res) => {
  await appendFile(LOG, [new Date().toISOString(), req.socket.remoteAddress, req.url].join(' ') + '\n');
  res.end();
}).listen(3000);
