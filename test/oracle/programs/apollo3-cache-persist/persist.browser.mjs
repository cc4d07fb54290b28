import { gql, InMemoryCache } from '@apollo/client';
import { LocalStorageWrapper, persistCache } from 'apollo3-cache-persist';

const cache = new InMemoryCache();
await persistCache({
  cache,
  storage: new LocalStorageWrapper(window.localStorage),
  trigger: 'write',
  debounce: 0,
});
cache.writeQuery({
  query: gql`
    {
      lamps
    }
  `,
  data: { lamps: 3 },
});
await new Promise((resolve) => setTimeout(resolve, 10));
