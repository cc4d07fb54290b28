const fetch = require('isomorphic-unfetch');

fetch('https://api.example.com/lamps').then((response) => response.text());
