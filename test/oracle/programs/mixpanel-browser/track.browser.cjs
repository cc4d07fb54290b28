const mixpanel = require('mixpanel-browser');

mixpanel.init('token', { batch_requests: false });
mixpanel.track('lamp bought');
