import assert from 'node:assert/strict';
import { lines, practicesOf } from '../../support/practices-of.js';

const server = { filename: '/site/server/file.ts', kind: 'log-fields' } as const;

describe('practices/log-fields', () => {
  it('finds personal fields by flow and by name', () => {
    assert.deepEqual(
      lines(
        `import winston from 'winston';
import pino from 'pino';
const logger = winston.createLogger();
const log = pino().child({});
export default (req, res) => {
  const { email: mail, quantity } = req.body;
  logger.info('order', { mail, quantity });
  log.warn(\`from \${req.ip}\`);
  console.log(req.headers);
  logger.error(new Error('no user ' + user.firstName));
  log.info({ ...customer }, 'x');
  log.info(req.get('User-Agent'));
};`,
        server,
      ),
      [
        "7 log-fields: Logs the user's e-mail address (winston)",
        '8 log-fields: Logs the IP address (pino)',
        "9 log-fields: Logs the request's headers (console)",
        "10 log-fields: Logs the user's first name (winston)",
        "11 log-fields: Logs the user's data (pino)",
        '12 log-fields: Logs the user agent (pino)',
      ],
    );
  });

  it('reports a wrapper at the call that passes the personal value', () => {
    assert.deepEqual(
      lines(
        `import winston from 'winston';
const logger = winston.createLogger();
const log = (x) => logger.info(x);
class Audit { write(entry) { logger.info('audit', entry); } }
log('started');
log(user.email);
new Audit().write({ phone: order.phoneNumber });`,
        server,
      ),
      [
        "6 log-fields: Logs the user's e-mail address (winston)",
        "7 log-fields: Logs the user's phone number (winston)",
      ],
    );
  });

  it('knows what decorators, cloud handlers and declared types hand in', () => {
    assert.deepEqual(
      lines(
        `import { Body, Ip, Logger } from '@nestjs/common';
class Users {
  private readonly logger = new Logger('users');
  create(@Body() dto: CreateUser, @Ip() from: string) { this.logger.log(dto); this.logger.debug(from); }
}
export const handler = async (event, context) => console.log(event.headers.Cookie, event.path2);
interface Customer { email: string; orders: number }
function audit(entry: Customer) { logger.info(entry); }`,
        server,
      ),
      [
        "4 log-fields: Logs the request's body (NestJS)",
        '4 log-fields: Logs the IP address (NestJS)',
        "6 log-fields: Logs the request's cookies (console)",
        "8 log-fields: Logs the user's e-mail address (logger)",
      ],
    );
  });

  it('reads the formats and tokens of morgan', () => {
    assert.deepEqual(
      practicesOf(`import morgan from 'morgan';
morgan.token('mail', (req) => req.body.email);
morgan('tiny');
morgan(':remote-addr ":referrer" :status');
morgan(':req[cookie] :mail');
morgan('combined');
morgan((tokens, req, res) => [tokens['remote-addr'](req, res), tokens.req(req, res, 'authorization')].join(' '));`).map(
        ({ startLine, data }) => [startLine, ...data],
      ),
      [
        [3, 'http.request_path'],
        [4, 'user.device.ip_address', 'http.referrer'],
        [5, 'http.header.cookie', 'user.contact.email'],
        [
          6,
          'user.device.ip_address',
          'http.request_time',
          'http.request_path',
          'http.referrer',
          'http.user_agent',
        ],
        [7, 'user.device.ip_address', 'http.header.authorization'],
      ],
    );
  });

  it('honors redaction', () => {
    assert.deepEqual(
      lines(
        `import pino from 'pino';
const log = pino({ redact: ['*.email', 'req.headers.cookie'] });
log.info({ email: user.email });
log.info(maskEmail(user.email));
log.info(hush(user.phone));
const shown = redact(user.email);
log.info(shown);
log.info(user.email.replace(/.+@/, '***@'));
log.info(user.phone);`,
        { ...server, options: { redactors: ['hush'] } },
      ),
      ["9 log-fields: Logs the user's phone number (pino)"],
    );
  });

  it('is silent about what is not personal', () => {
    assert.deepEqual(
      lines(
        `import logger from './logger.js';
import fs from 'node:fs';
logger.info('sent', { emailTemplateId, ipRange, filename, hostname, emailCount: emails.length });
logger.info(errors.email, labels.phone, config.email);
logger.info(res.statusCode, req.method, user.isActive, typeof user.email);
const email = 'shop@example.com';
logger.info(email);
console.log(\`listening on \${port}\`);
Math.log(user.email);
const blog = { info(x) {} }; blog.info(user.email);
fs.appendFileSync('orders.csv', user.email);`,
        server,
      ),
      [],
    );
  });

  it('only lists what goes to the console of a browser', () => {
    assert.deepEqual(lines(`document.title = 'x'; console.log(user.email);`), [
      "1 log-fields (listed): Logs the user's e-mail address (console)",
    ]);
  });

  it('knows log files and streams', () => {
    assert.deepEqual(
      lines(
        `const fs = require('fs');
fs.appendFile('/var/log/app/access.log', req.ip + '\\n', () => {});
const out = fs.createWriteStream('logs/audit.log');
out.write(customer.email);
process.stdout.write(user.email);
module.exports = (req, res) => fs.appendFileSync('access.log', req.ip);`,
        server,
      ),
      [
        '2 log-fields: Logs the IP address (log file)',
        "4 log-fields: Logs the user's e-mail address (log file)",
        "5 log-fields: Logs the user's e-mail address (process.stdout)",
        '6 log-fields: Logs the IP address (log file)',
      ],
    );
  });
});
