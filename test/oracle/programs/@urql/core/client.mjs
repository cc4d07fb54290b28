import { createClient, fetchExchange } from '@urql/core';

const client = createClient({ url: 'https://graph.example.com/graphql', exchanges: [fetchExchange] });
await client.query('{ id }', {}).toPromise();
