require('cross-fetch/polyfill');

fetch('https://api.example.com/lamps').then((response) => response.text());
