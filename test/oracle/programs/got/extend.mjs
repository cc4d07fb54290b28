import { got } from 'got';

const client = got.extend({ prefixUrl: 'https://crm.example.com/v2', retry: { limit: 0 } });
await client.get('contacts');
