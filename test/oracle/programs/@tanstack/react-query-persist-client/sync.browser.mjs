import { QueryClient } from '@tanstack/react-query';
import { persistQueryClient } from '@tanstack/react-query-persist-client';
import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister';

const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 1000 } } });
const persister = createSyncStoragePersister({ storage: window.localStorage, throttleTime: 0 });
const [unsubscribe, restored] = persistQueryClient({ queryClient, persister });
await restored;
await queryClient.fetchQuery({ queryKey: ['lamps'], queryFn: () => 3 });
await new Promise((resolve) => setTimeout(resolve, 10));
unsubscribe();
