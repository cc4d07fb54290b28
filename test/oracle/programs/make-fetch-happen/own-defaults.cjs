const fetch = require('make-fetch-happen').defaults({ retry: false });

fetch('https://api.example.com/lamps').then((response) => response.json());
