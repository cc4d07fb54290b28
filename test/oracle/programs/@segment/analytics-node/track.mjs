import { Analytics } from '@segment/analytics-node';

const { email } = JSON.parse(process.env.VISITOR);
const analytics = new Analytics({ writeKey: 'key' });
analytics.identify({ userId: 'visitor-1', traits: { email } });
await analytics.closeAndFlush();
