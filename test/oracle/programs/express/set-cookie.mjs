import express from 'express';

const app = express();
app.get('/visit', (req, res) => {
  res.cookie('theme', 'dark', { maxAge: 86_400_000, httpOnly: true }).send('Welcome');
});
app.listen(3000);
