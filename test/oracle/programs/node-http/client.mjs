import http, { get } from 'node:http';

get('http://plain.example.com/lamps', (response) => response.resume());
const post = http.request('http://crm.example.com/contacts', { method: 'POST' });
const { email } = JSON.parse(process.env.VISITOR);
post.end(JSON.stringify({ email }));
