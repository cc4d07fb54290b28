import { createServer } from 'node:http';
import { createApp, eventHandler, toNodeListener, useSession } from 'h3';

const app = createApp();
app.use(
  '/visit',
  eventHandler(async (event) => {
    const session = await useSession(event, { password: 'a password of at least thirty-two characters' });
    await session.update({ seen: true });
    return 'ok';
  }),
);
createServer(toNodeListener(app)).listen(3000);
