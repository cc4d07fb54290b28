import express from 'express';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  const entry = { at: Date.now(), ...req.body };
  console.table(entry);
  res.end();
});
app.listen(3000);
