const { email } = JSON.parse(process.env.VISITOR);

const form = new FormData();
form.append('email', email);
await fetch('https://forms.example.com/contact', { method: 'POST', body: form });
