const { WebSocket } = require('ws');

const socket = new WebSocket('wss://feed.example.com/lamps');
socket.once('open', () => socket.close());
