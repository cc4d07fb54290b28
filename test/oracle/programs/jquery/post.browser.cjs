const $ = require('jquery');

const email = $('#email').val();
$.post('https://crm.example.com/contacts', { email });
