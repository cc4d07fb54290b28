import emailjs from '@emailjs/browser';

const email = document.querySelector('#email').value;
emailjs.init({ publicKey: 'public' });
await emailjs.send('service', 'template', { to: email });
