const express = require('express');
const morgan = require('morgan');

const app = express();
app.use(
  morgan((tokens, req, res) =>
    JSON.stringify({
      ip: tokens['remote-addr'](req, res),
      url: tokens.url(req, res),
      lang: tokens.req(req, res, 'accept-language'),
    }),
  ),
);
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
