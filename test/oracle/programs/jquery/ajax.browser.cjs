const $ = require('jquery');
const email = document.querySelector('#email').value;

$.ajax({ url: 'https://crm.example.com/contacts', method: 'POST', data: { email } });
$.get('https://api.example.com/lamps');
$('#root').load('https://parts.example.org/footer.html');
