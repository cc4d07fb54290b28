const jQuery = require('jquery');

jQuery.getScript('https://scripts.example.com/widget.js');
jQuery.getJSON('https://api.example.com/lamps', (lamps) => lamps);
