import * as Sentry from '@sentry/browser';

Sentry.init({ dsn: 'https://key@o1.ingest.sentry.io/2' });
Sentry.captureMessage('Out of lamps');
await Sentry.flush(1000);
