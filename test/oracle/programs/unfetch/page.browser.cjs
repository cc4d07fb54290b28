const unfetch = require('unfetch');

unfetch('https://api.example.com/lamps').then((response) => response.json());
