require('isomorphic-fetch');

fetch('https://api.example.com/lamps').then((response) => response.text());
