const https = require('https');
const { email } = JSON.parse(process.env.VISITOR);

const body = JSON.stringify({ email });
const request = https.request(
  {
    hostname: 'crm.example.com',
    path: '/contacts',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  },
  (response) => response.resume(),
);
request.write(body);
request.end();
