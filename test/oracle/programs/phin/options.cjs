const phin = require('phin');

phin({ url: 'https://api.example.com/lamps' }).then((response) => response.body);
