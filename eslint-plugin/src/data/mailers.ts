/** A call that sends mail, or adds people to a mailing list that will. */
export interface MailCall {
  calls: readonly string[];
  label: string;
  vendor: string | null;
  /** Index of the argument that holds the message. */
  message?: number;
  /** Subscribes to a list rather than sending at once. */
  list?: boolean;
  source: string;
}

export const MAIL_CALLS = [
  // Providers that sign people in by a link in a mail.
  ...(
    [
      ['email', 'nodemailer', null],
      ['nodemailer', 'nodemailer', null],
      ['resend', 'Resend', 'resend'],
      ['sendgrid', 'SendGrid', 'sendgrid'],
      ['postmark', 'Postmark', 'postmark'],
      ['mailgun', 'Mailgun', 'mailgun'],
    ] as const
  ).map(([provider, label, vendor]) => ({
    calls: [`npm:next-auth/providers/${provider}()`, `npm:@auth/core/providers/${provider}()`],
    label,
    vendor,
    source: 'https://authjs.dev/getting-started/authentication/email',
  })),
  {
    calls: [
      'npm:nodemailer.createTransport().sendMail()',
      'npm:nodemailer.Transporter().sendMail()',
      'npm:nodemailer/lib/mailer().sendMail()',
      'npm:nodemailer.createTestAccount().sendMail()',
    ],
    label: 'nodemailer',
    vendor: null,
    message: 0,
    source: 'https://nodemailer.com/usage',
  },
  {
    calls: [
      'npm:@sendgrid/mail.send()',
      'npm:@sendgrid/mail.sendMultiple()',
      'npm:@sendgrid/mail.MailService().send()',
      'npm:sendgrid().API()',
      'npm:@sendgrid/client.request()',
    ],
    label: 'SendGrid',
    vendor: 'sendgrid',
    message: 0,
    source: 'https://github.com/sendgrid/sendgrid-nodejs/tree/main/packages/mail',
  },
  {
    calls: [
      'npm:resend.Resend().emails.send()',
      'npm:resend.Resend().emails.create()',
      'npm:resend.Resend().batch.send()',
      'npm:resend.Resend().broadcasts.send()',
      'npm:resend.Resend().broadcasts.create()',
      'npm:resend().emails.send()',
    ],
    label: 'Resend',
    vendor: 'resend',
    message: 0,
    source: 'https://resend.com/docs/api-reference/emails/send-email',
  },
  {
    calls: [
      'npm:@mailchimp/mailchimp_marketing.lists.addListMember()',
      'npm:@mailchimp/mailchimp_marketing.lists.batchListMembers()',
      'npm:@mailchimp/mailchimp_marketing.lists.setListMember()',
      'npm:@mailchimp/mailchimp_marketing.campaigns.send()',
    ],
    label: 'mailing list',
    vendor: 'mailchimp',
    list: true,
    source: 'https://mailchimp.com/developer/marketing/api/list-members/',
  },
  {
    calls: ['npm:resend.Resend().contacts.create()'],
    label: 'Resend',
    vendor: 'resend',
    message: 0,
    list: true,
    source: 'https://resend.com/docs/api-reference/contacts/create-contact',
  },
  {
    calls: [
      'npm:@mailchimp/mailchimp_transactional().messages.send()',
      'npm:@mailchimp/mailchimp_transactional().messages.sendTemplate()',
      'npm:mandrill-api.Mandrill().messages.send()',
      'npm:mandrill-api/mandrill.Mandrill().messages.send()',
    ],
    label: 'Mailchimp Transactional',
    vendor: 'mailchimp',
    message: 0,
    source: 'https://mailchimp.com/developer/transactional/api/messages/',
  },
  {
    calls: [
      'npm:mailgun.js().client().messages.create()',
      'npm:mailgun-js().messages().send()',
      'npm:mailgun.js.default().client().messages.create()',
    ],
    label: 'Mailgun',
    vendor: 'mailgun',
    message: 1,
    source: 'https://github.com/mailgun/mailgun.js',
  },
  {
    calls: [
      'npm:postmark.ServerClient().sendEmail()',
      'npm:postmark.ServerClient().sendEmailWithTemplate()',
      'npm:postmark.ServerClient().sendEmailBatch()',
      // https://github.com/ActiveCampaign/postmark.js/blob/master/src/index.ts names the class a second time.
      'npm:postmark.Client().sendEmail()',
      'npm:postmark.Client().sendEmailWithTemplate()',
      'npm:postmark.Client().sendEmailBatch()',
      'npm:postmark().sendEmail()',
    ],
    label: 'Postmark',
    vendor: 'postmark',
    message: 0,
    source: 'https://github.com/ActiveCampaign/postmark.js',
  },
  {
    calls: [
      'npm:@aws-sdk/client-ses.SESClient().send()',
      'npm:@aws-sdk/client-ses.SES().sendEmail()',
      'npm:@aws-sdk/client-sesv2.SESv2Client().send()',
      'npm:@aws-sdk/client-sesv2.SESv2().sendEmail()',
      'npm:aws-sdk.SES().sendEmail()',
      'npm:aws-sdk.SES().sendRawEmail()',
      'npm:aws-sdk.SES().sendTemplatedEmail()',
      'npm:aws-sdk.SESV2().sendEmail()',
      'npm:aws-sdk/clients/ses().sendEmail()',
      'npm:node-ses.createClient().sendEmail()',
    ],
    label: 'Amazon SES',
    vendor: 'aws',
    message: 0,
    source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/ses/',
  },
  {
    calls: [
      'npm:node-mailjet().post().request()',
      'npm:node-mailjet.apiConnect().post().request()',
      'npm:node-mailjet.connect().post().request()',
      'npm:node-mailjet.Client.apiConnect().post().request()',
      'npm:node-mailjet.Client().post().request()',
    ],
    label: 'Mailjet',
    vendor: 'mailjet',
    message: 0,
    source: 'https://github.com/mailjet/mailjet-apiv3-nodejs',
  },
  {
    calls: ['npm:sparkpost().transmissions.send()', 'npm:sparkpost.SparkPost().transmissions.send()'],
    label: 'SparkPost',
    vendor: 'sparkpost',
    message: 0,
    source: 'https://github.com/SparkPost/node-sparkpost',
  },
  {
    calls: [
      'npm:@getbrevo/brevo.TransactionalEmailsApi().sendTransacEmail()',
      'npm:@getbrevo/brevo.BrevoClient().transactionalEmails.sendTransacEmail()',
      'npm:sib-api-v3-sdk.TransactionalEmailsApi().sendTransacEmail()',
    ],
    label: 'Brevo',
    vendor: 'brevo',
    message: 0,
    source: 'https://developers.brevo.com/reference/sendtransacemail',
  },
  {
    calls: [
      'npm:@emailjs/browser.send()',
      'npm:@emailjs/browser.sendForm()',
      'npm:emailjs-com.send()',
      'npm:emailjs-com.sendForm()',
      'npm:@emailjs/nodejs.send()',
      'global:emailjs.send()',
      'global:emailjs.sendForm()',
    ],
    label: 'EmailJS',
    vendor: 'emailjs',
    message: 2,
    source: 'https://www.emailjs.com/docs/sdk/send/',
  },
  {
    calls: [
      'npm:emailjs.SMTPClient().send()',
      'npm:emailjs.SMTPClient().sendAsync()',
      'npm:emailjs.server.connect().send()',
    ],
    label: 'emailjs',
    vendor: null,
    message: 0,
    source: 'https://github.com/eleith/emailjs',
  },
  {
    calls: ['npm:sendmail()()', 'npm:gmail-send()()'],
    label: 'sendmail',
    vendor: null,
    message: 0,
    source: 'https://github.com/guileen/node-sendmail',
  },
  {
    calls: ['npm:email-templates().send()'],
    label: 'email-templates',
    vendor: null,
    message: 0,
    source: 'https://github.com/forwardemail/email-templates',
  },
  {
    calls: ['npm:@nestjs-modules/mailer.MailerService().sendMail()'],
    label: '@nestjs-modules/mailer',
    vendor: null,
    message: 0,
    source: 'https://nest-modules.github.io/mailer/docs/mailer',
  },
  {
    calls: ['npm:@azure/communication-email.EmailClient().beginSend()'],
    label: 'Azure Communication Services',
    vendor: 'azure',
    message: 0,
    source: 'https://learn.microsoft.com/azure/communication-services/quickstarts/email/send-email',
  },
  {
    calls: ['npm:mailersend.MailerSend().email.send()'],
    label: 'MailerSend',
    vendor: 'mailersend',
    message: 0,
    source: 'https://github.com/mailersend/mailersend-nodejs',
  },
  {
    calls: ['npm:mailtrap.MailtrapClient().send()'],
    label: 'Mailtrap',
    vendor: 'mailtrap',
    message: 0,
    source: 'https://github.com/railsware/mailtrap-nodejs',
  },
  {
    calls: ['npm:@plunk/node().emails.send()'],
    label: 'Plunk',
    vendor: 'plunk',
    message: 0,
    source: 'https://docs.useplunk.com/',
  },
  {
    calls: [
      'npm:loops().sendTransactionalEmail()',
      'npm:loops.LoopsClient().sendTransactionalEmail()',
      'npm:loops.LoopsClient().sendEvent()',
    ],
    label: 'Loops',
    vendor: 'loops',
    message: 0,
    source: 'https://loops.so/docs/sdks/javascript',
  },
  {
    calls: [
      'npm:meteor/email.Email.send()',
      'npm:meteor/email.Email.sendAsync()',
      // Without an import, as in many packages of Meteor; a page's script of SMTPJS installs the same.
      'global:Email.send()',
      'global:Email.sendAsync()',
    ],
    label: 'Meteor',
    vendor: null,
    message: 0,
    source: 'https://docs.meteor.com/api/email',
  },
  {
    calls: ['npm:@adonisjs/mail/services/main.send()', 'npm:@adonisjs/mail/services/main.sendLater()'],
    label: 'AdonisJS',
    vendor: null,
    message: 0,
    source: 'https://docs.adonisjs.com/guides/digging-deeper/mail',
  },
  {
    calls: ['npm:smtp-client.SMTPClient().data()'],
    label: 'smtp-client',
    vendor: null,
    source: 'https://github.com/xpepermint/smtp-client',
  },
] as const satisfies readonly MailCall[];
