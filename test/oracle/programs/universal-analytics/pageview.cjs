const ua = require('universal-analytics');

const visitor = ua('UA-1-1');
visitor.pageview('/lamps').send();
