import { gql, GraphQLClient, request } from 'graphql-request';

const query = gql`
  {
    id
  }
`;
await request('https://graph.example.com/graphql', query).catch(() => {});
const client = new GraphQLClient('https://shop.example.org/graphql');
await client.request(query).catch(() => {});
