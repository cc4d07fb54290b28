import express from 'express';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  const { email, fullName, phone, ...rest } = req.body;
  console.log('fields', Boolean(email), Boolean(fullName && phone), Object.keys(rest).length);
  res.end();
});
app.listen(3000);
