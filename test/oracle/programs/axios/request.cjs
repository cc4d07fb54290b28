const { default: axios } = require('axios');

axios.defaults.baseURL = 'https://api.example.com';
axios.request({ url: '/lamps' });
