import { Client, createClient, fetchExchange } from 'urql';

const client = createClient({ url: 'https://graph.example.com/graphql', exchanges: [fetchExchange] });
await client.query('{ id }', {}).toPromise();
const other = new Client({ url: 'https://shop.example.org/graphql', exchanges: [fetchExchange] });
await other.query('{ id }', {}).toPromise();
