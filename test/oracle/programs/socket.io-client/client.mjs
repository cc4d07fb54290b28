import { io } from 'socket.io-client';

const socket = io('https://feed.example.com', {
  transports: ['websocket'],
  reconnection: false,
  timeout: 200,
});
socket.on('connect_error', () => socket.close());
