import { createTRPCClient, httpLink } from '@trpc/client';

const trpc = createTRPCClient({ links: [httpLink({ url: 'https://rpc.example.com/trpc' })] });
await trpc.lamp.list.query().catch(() => {});
