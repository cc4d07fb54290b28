const express = require('express');

const app = express();
app.get('/visit', (req, res) => {
  res.header('Set-Cookie', 'a=1; Path=/');
  res.end();
});
app.listen(3000);
