const visitor = JSON.parse(process.env.VISITOR);

await fetch('https://crm.example.com/contacts', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: visitor.email, phone: visitor.phone }),
});
