import WebSocket from 'ws';

const socket = new WebSocket('wss://feed.example.com/lamps');
socket.on('open', () => {
  socket.send(JSON.stringify({ subscribe: 'lamps' }));
  socket.close();
});
