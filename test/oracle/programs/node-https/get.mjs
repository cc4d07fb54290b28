import https from 'node:https';

https.get('https://api.example.com/lamps', (response) => response.resume());
