import express from 'express';

const app = express();
app.set('trust proxy', true);
app.get('/visit', (req, res) => {
  console.log('visit', JSON.stringify({ from: req.ip, ips: req.ips }));
  res.end();
});
app.listen(3000);
