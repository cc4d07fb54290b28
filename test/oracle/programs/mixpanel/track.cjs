const Mixpanel = require('mixpanel');

const mixpanel = Mixpanel.init('token');
mixpanel.track('lamp bought', { distinct_id: 'visitor-1' }, () => {});
