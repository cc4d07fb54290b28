const fetch = require('make-fetch-happen');

fetch('https://api.example.com/lamps', { retry: false }).then((response) => response.json());
