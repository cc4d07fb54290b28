import WS from 'ws';
import PartySocket from 'partysocket';

const socket = new PartySocket({ host: 'party.example.com', room: 'lamps', WebSocket: WS });
socket.addEventListener('open', () => socket.close());
