import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/email', () => {
  it('finds the calls that send mail', () => {
    assert.deepEqual(
      lines(`import nodemailer from 'nodemailer';
import sg from '@sendgrid/mail';
import { Resend } from 'resend';
import { SESClient, SendEmailCommand, GetSendQuotaCommand } from '@aws-sdk/client-ses';
const smtp = nodemailer.createTransport({});
smtp.sendMail({ to });
sg.setApiKey(key);
sg.send({ to });
const resend = new Resend(key);
await resend.emails.send({ to });
const ses = new SESClient({});
ses.send(new GetSendQuotaCommand({}));
ses.send(new SendEmailCommand({}));
import { transporter } from './mail.js';
transporter.sendMail({ to });
fetch('https://api.mailgun.net/v3/x/messages', { method: 'POST' });`),
      [
        '6 email: Sends mail (nodemailer)',
        '8 email: Sends mail (SendGrid)',
        '10 email: Sends mail (Resend)',
        '13 email: Sends mail (Amazon SES)',
        '15 email: Sends mail (sendMail)',
        '16 email: Sends mail (api.mailgun.net)',
      ],
    );
  });

  it('is silent about a mailer that only stands by, and about post of other kinds', () => {
    assert.deepEqual(
      lines(`import nodemailer from 'nodemailer';
const smtp = nodemailer.createTransport({});
smtp.verify();
class Pigeon { sendMail(x) {} }
new Pigeon().sendMail('x');
queue.send(message);`),
      [],
    );
  });
});
