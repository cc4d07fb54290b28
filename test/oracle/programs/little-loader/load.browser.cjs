const load = require('little-loader');

load('https://scripts.example.com/widget.js', () => {});
