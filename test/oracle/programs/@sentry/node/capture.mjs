import * as Sentry from '@sentry/node';

Sentry.init({ dsn: 'https://key@o1.ingest.sentry.io/2' });
Sentry.captureException(new Error('Out of lamps'));
await Sentry.close(2000);
