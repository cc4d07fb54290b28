const rp = require('request-promise');

rp({ uri: 'https://api.example.com/lamps', json: true }).then((body) => body);
