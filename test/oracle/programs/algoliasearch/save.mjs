import { algoliasearch } from 'algoliasearch';

const { email } = JSON.parse(process.env.VISITOR);
const client = algoliasearch('APP', 'key');
await client.saveObject({ indexName: 'contacts', body: { email } });
