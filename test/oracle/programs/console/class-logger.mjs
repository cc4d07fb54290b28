import express from 'express';

class AuditLog {
  write(event, data) {
    console.log(JSON.stringify({ event, ...data }));
  }
}
const audit = new AuditLog();
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  audit.write('sign-up', { phone: req.body.phone });
  res.end();
});
app.listen(3000);
