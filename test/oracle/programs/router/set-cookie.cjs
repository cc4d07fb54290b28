const http = require('http');
const Router = require('router');

const router = Router();
router.get('/visit', (req, res) => {
  res.setHeader('Set-Cookie', 'from=router');
  res.end();
});
http.createServer((req, res) => router(req, res, () => res.end())).listen(3000);
