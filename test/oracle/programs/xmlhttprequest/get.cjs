const { XMLHttpRequest } = require('xmlhttprequest');

const xhr = new XMLHttpRequest();
xhr.open('GET', 'https://api.example.com/lamps');
xhr.send();
