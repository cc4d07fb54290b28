const connect = require('connect');

const app = connect();
app.use((req, res) => {
  res.setHeader('Set-Cookie', 'from=connect');
  res.end();
});
app.listen(3000);
