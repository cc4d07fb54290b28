const express = require('express');

const app = express();
app.get('/visit', function (req, res) {
  res.cookie('theme', 'dark');
  res.end();
});
app.listen(3000);
