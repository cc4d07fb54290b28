import Bugsnag from '@bugsnag/node';

Bugsnag.start({ apiKey: '0123456789abcdef0123456789abcdef', autoTrackSessions: false, logger: null });
Bugsnag.notify(new Error('Out of lamps'));
