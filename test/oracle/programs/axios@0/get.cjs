const axios = require('axios');

axios.get('https://api.example.com/lamps').then((response) => response.status);
