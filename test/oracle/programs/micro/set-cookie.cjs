const http = require('http');
const { serve } = require('micro');

const server = new http.Server(
  serve(async (req, res) => {
    res.setHeader('Set-Cookie', 'from=micro');
    return 'ok';
  }),
);
server.listen(3000);
