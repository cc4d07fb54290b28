const request = require('request');

const options = { uri: 'https://api.example.com/lamps', headers: { 'User-Agent': 'request' } };
request(options, () => {});
