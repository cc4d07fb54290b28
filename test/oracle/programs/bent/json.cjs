const bent = require('bent');

const getJSON = bent('json', 200);
getJSON('https://api.example.com/lamps').then((lamps) => lamps);
