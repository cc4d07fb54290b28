const express = require('express');
const { Signale } = require('signale');

const visits = new Signale({ scope: 'visits' });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  visits.note({ message: req.body.phone });
  res.end();
});
app.listen(3000);
