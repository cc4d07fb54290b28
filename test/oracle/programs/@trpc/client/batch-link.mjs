import { createTRPCClient, httpBatchLink } from '@trpc/client';

const trpc = createTRPCClient({ links: [httpBatchLink({ url: 'https://rpc.example.com/trpc' })] });
await trpc.lamp.list.query().catch(() => {});
