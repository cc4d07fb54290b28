const { default: Plausible } = require('plausible-tracker');

const { trackEvent } = Plausible({ domain: 'shop.example', trackLocalhost: true });
trackEvent('lamp');
