import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';

const client = new ApolloClient({
  link: new HttpLink({ uri: 'https://graph.example.com/graphql' }),
  cache: new InMemoryCache(),
});
await client
  .query({
    query: gql`
      {
        id
      }
    `,
  })
  .catch(() => {});
client.stop();
