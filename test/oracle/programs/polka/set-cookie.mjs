import polka from 'polka';

polka()
  .get('/visit', (req, res) => {
    res.setHeader('Set-Cookie', 'from=polka');
    res.end('ok');
  })
  .listen(3000);
