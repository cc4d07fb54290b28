const { w3cwebsocket: W3CWebSocket } = require('websocket');

const client = new W3CWebSocket('wss://feed.example.com/', 'echo-protocol');
client.onopen = () => client.close();
client.onerror = () => {};
