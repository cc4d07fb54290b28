const { fetch } = require('cross-fetch');

fetch('https://api.example.com/lamps').then((response) => response.text());
