import WS from 'ws';
import ReconnectingWebSocket from 'reconnecting-websocket';

const socket = new ReconnectingWebSocket('wss://feed.example.com', [], { WebSocket: WS });
socket.addEventListener('open', () => socket.close());
