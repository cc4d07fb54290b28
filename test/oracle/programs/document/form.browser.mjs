const form = document.querySelector('form');
const email = form.elements.email.value;
const request = new XMLHttpRequest();
request.open('GET', `https://check.example.com/verify?email=${encodeURIComponent(email)}`);
request.send();
