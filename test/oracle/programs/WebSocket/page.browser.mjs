const socket = new WebSocket('wss://feed.example.com/lamps');
socket.addEventListener('open', () => socket.close());
