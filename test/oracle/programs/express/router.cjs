const express = require('express');

const router = express.Router();
router
  .route('/visit')
  .get((request, response) => {
    response.status(200).cookie('basket', '[]').json({ ok: true });
  })
  .post((request, response) => response.sendStatus(204));

const app = express();
app.use(router);
app.listen(3000, () => console.log('ready'));
