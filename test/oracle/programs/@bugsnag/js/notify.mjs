import Bugsnag from '@bugsnag/js';

Bugsnag.start({ apiKey: '0123456789abcdef0123456789abcdef', autoTrackSessions: false, logger: null });
Bugsnag.notify(new Error('Out of lamps'));
