const request = require('request');

const api = request.defaults({ baseUrl: 'https://api.example.com' });
api.get('/lamps', () => {});
