import express from 'express';

class Visits {
  #name = 'visited';

  show = (req, res) => {
    this.remember(res);
    res.end();
  };

  remember(res) {
    res.cookie(this.#name, 'yes');
  }
}
const app = express();
app.get('/visit', new Visits().show);
app.listen(3000);
