const SockJS = require('sockjs-client');

const socket = new SockJS('https://feed.example.com/echo');
socket.onclose = () => {};
socket.onopen = () => socket.close();
