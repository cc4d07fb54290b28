const $ = require('jquery');

$('<script>').attr('src', 'https://scripts.example.com/widget.js').appendTo('head');
