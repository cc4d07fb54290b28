const Rollbar = require('rollbar');

const rollbar = new Rollbar({ accessToken: 'token' });
rollbar.error('Out of lamps', () => {});
