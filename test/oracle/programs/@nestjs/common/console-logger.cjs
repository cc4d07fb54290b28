require('reflect-metadata');
const express = require('express');
const { ConsoleLogger } = require('@nestjs/common');

const logger = new ConsoleLogger('Visits');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.error(`no room for ${req.body.fullName}`);
  res.end();
});
app.listen(3000);
