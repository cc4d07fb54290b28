const $script = require('scriptjs');

$script('https://scripts.example.com/widget.js', () => {});
