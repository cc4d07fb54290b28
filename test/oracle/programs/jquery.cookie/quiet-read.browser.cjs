const $ = require('jquery');
require('jquery.cookie');

const name = $.cookie('name');
$.removeCookie('name');
$('title').text(name || 'Shop');
