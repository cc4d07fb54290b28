const { http, https } = require('follow-redirects');

https.get('https://api.example.com/lamps', (response) => response.resume());
http.request({ host: 'plain.example.net', path: '/' }, (response) => response.resume()).end();
