import { createServer } from 'node:http';
import { createApp, deleteCookie, eventHandler, getCookie, toNodeListener } from 'h3';

const app = createApp();
app.use(
  '/visit',
  eventHandler((event) => {
    deleteCookie(event, 'old');
    return getCookie(event, 'theme') ?? 'light';
  }),
);
createServer(toNodeListener(app)).listen(3000);
