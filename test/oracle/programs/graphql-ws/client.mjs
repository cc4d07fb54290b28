import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const client = createClient({
  url: 'wss://graph.example.com/graphql',
  webSocketImpl: WebSocket,
  lazy: false,
  retryAttempts: 0,
});
client.on('opened', () => client.terminate());
