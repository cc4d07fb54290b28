import { createServer } from 'node:http';
import { createApp, createRouter, defineEventHandler, setCookie, toNodeListener } from 'h3';

const app = createApp();
const router = createRouter();
router.get(
  '/visit',
  defineEventHandler((event) => {
    setCookie(event, 'locale', 'cy', { maxAge: 3600 });
    return 'ok';
  }),
);
app.use(router);
createServer(toNodeListener(app)).listen(3000);
