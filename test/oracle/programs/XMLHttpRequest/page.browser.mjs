const email = document.querySelector('#email').value;
const request = new XMLHttpRequest();
request.open('POST', 'https://crm.example.com/contacts', true);
request.send(JSON.stringify({ email }));
