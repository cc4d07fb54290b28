const { flush, init, track } = require('@amplitude/analytics-node');

async function main() {
  await init('key').promise;
  track('lamp bought', {}, { user_id: 'visitor-1' });
  await flush().promise;
}
main();
