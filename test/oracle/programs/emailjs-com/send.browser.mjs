import emailjs from 'emailjs-com';

const email = document.querySelector('#email').value;
emailjs.init('public');
await emailjs.send('service', 'template', { to: email });
