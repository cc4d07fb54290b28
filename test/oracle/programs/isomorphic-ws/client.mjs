import WebSocket from 'isomorphic-ws';

const socket = new WebSocket('wss://feed.example.com/');
socket.onopen = () => socket.close();
