import express from 'express';
import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';

const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
  getSecret: () => 'a secret of the shop',
  getSessionIdentifier: (req) => req.get('user-agent'),
  cookieName: '__Host-shop.token',
  cookieOptions: { secure: false },
});
const app = express();
app.use(cookieParser());
app.get('/visit', (req, res) => res.json({ token: generateCsrfToken(req, res) }));
app.post('/visit', doubleCsrfProtection, (req, res) => res.end());
app.use((error, req, res, next) => res.sendStatus(403));
app.listen(3000);
