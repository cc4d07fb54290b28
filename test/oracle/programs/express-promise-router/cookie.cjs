const express = require('express');
const Router = require('express-promise-router');

const router = Router();
router.get('/visit', async (req, res) => {
  res.cookie('from', 'promise-router');
  res.end();
});
express().use(router).listen(3000);
