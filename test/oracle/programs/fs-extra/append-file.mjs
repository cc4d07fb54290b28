import express from 'express';
import fs from 'fs-extra';

const app = express();
app.use(express.json());
app.post('/visit', async (req, res) => {
  await fs.appendFile('audit.log', `${req.body.email}\n`);
  res.end();
});
app.listen(3000);
