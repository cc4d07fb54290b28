const $ = require('jquery');
require('jquery.cookie');

$.cookie('name', 'value', { expires: 7, path: '/' });
