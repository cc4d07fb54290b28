import express from 'express';
import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';

const { generateCsrfToken } = doubleCsrf({
  getSecret: () => 'a secret of the shop',
  getSessionIdentifier: (req) => req.get('user-agent'),
});
const app = express();
app.use(cookieParser());
app.get('/visit', (req, res) => res.json({ token: generateCsrfToken(req, res) }));
app.listen(3000);
