const express = require('express');

const app = express();
app.get('/visit', (req, res) => {
  res.set({ 'Content-Type': 'text/plain', 'Set-Cookie': 'a=1' });
  res.end();
});
app.listen(3000);
