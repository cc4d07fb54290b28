const WebSocket = require('ws');
const { SubscriptionClient } = require('subscriptions-transport-ws');

const client = new SubscriptionClient('wss://graph.example.com/graphql', { reconnect: false }, WebSocket);
client.onConnecting(() => client.close());
