import emailjs from '@emailjs/nodejs';

const { email } = JSON.parse(process.env.VISITOR);
await emailjs.send('service', 'template', { to: email }, { publicKey: 'public', privateKey: 'private' });
