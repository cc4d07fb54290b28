import { createServer } from 'node:http';
import {
  appendHeader,
  appendResponseHeader,
  createApp,
  eventHandler,
  setHeader,
  setHeaders,
  toNodeListener,
  updateSession,
} from 'h3';

const app = createApp();
app.use(
  '/visit',
  eventHandler(async (event) => {
    setHeaders(event, { 'x-shop': 'lamps' });
    setHeader(event, 'Set-Cookie', 'a=1');
    appendHeader(event, 'Set-Cookie', 'b=1');
    appendResponseHeader(event, 'Set-Cookie', 'c=1');
    await updateSession(
      event,
      { password: 'a password of at least thirty-two characters', name: 'd' },
      { step: 1 },
    );
    return 'ok';
  }),
);
createServer(toNodeListener(app)).listen(3000);
