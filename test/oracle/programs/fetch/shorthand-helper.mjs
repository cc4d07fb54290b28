const { email } = JSON.parse(process.env.VISITOR);

const request = (method) => (path, body) =>
  fetch(`https://crm.example.com${path}`, { method, body: JSON.stringify(body) });
const post = request('POST');
await post('/contacts', { email });
