const load = require('load-script');

load('https://scripts.example.com/widget.js', () => {});
