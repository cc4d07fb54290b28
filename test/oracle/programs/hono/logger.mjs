import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { logger } from 'hono/logger';

const app = new Hono();
app.use(logger());
app.get('/visit', (c) => c.text('ok'));
app.post('/visit', (c) => c.text('ok'));
serve(app);
