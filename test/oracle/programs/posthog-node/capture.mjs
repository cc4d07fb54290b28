import { PostHog } from 'posthog-node';

const client = new PostHog('phc_key', { host: 'https://eu.i.posthog.com' });
client.capture({ distinctId: 'visitor-1', event: 'lamp bought' });
await client.shutdown();
