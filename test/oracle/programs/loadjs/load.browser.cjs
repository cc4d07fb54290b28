const loadjs = require('loadjs');

loadjs('https://scripts.example.com/widget.js', () => {});
