import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, maxSockets: 10 });
agent.destroy();
const page = new URL('https://example.com/privacy');
if (page.protocol !== 'https:') throw new Error('not safe');
