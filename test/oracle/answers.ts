import type { Sent } from './sink.js';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Services that send mail: a request to one of these places is a mail sent. */
export const MAIL_SERVICES: readonly { host: RegExp; path: RegExp; vendor: string; source: string }[] = [
  {
    host: /^api\.sendgrid\.com$/,
    path: /^\/v3\/mail\/send/,
    vendor: 'sendgrid',
    source: 'https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send',
  },
  {
    host: /^api\.resend\.com$/,
    path: /^\/(?:emails|broadcasts|audiences\/[^/]+\/contacts|contacts)/,
    vendor: 'resend',
    source: 'https://resend.com/docs/api-reference/emails/send-email',
  },
  {
    host: /^api\.postmarkapp\.com$/,
    path: /^\/email/,
    vendor: 'postmark',
    source: 'https://postmarkapp.com/developer/api/email-api',
  },
  {
    host: /^api(?:\.eu)?\.mailgun\.net$/,
    path: /^\/v3\/[^/]+\/messages/,
    vendor: 'mailgun',
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages',
  },
  {
    host: /^email\.[\w-]+\.amazonaws\.com$/,
    path: /^\//,
    vendor: 'aws',
    source: 'https://docs.aws.amazon.com/general/latest/gr/ses.html',
  },
  {
    host: /^api\.mailjet\.com$/,
    path: /\/send/,
    vendor: 'mailjet',
    source: 'https://dev.mailjet.com/email/guides/send-api-v31/',
  },
  {
    host: /^api\.sparkpost\.com$/,
    path: /^\/api\/v1\/transmissions/,
    vendor: 'sparkpost',
    source: 'https://developers.sparkpost.com/api/transmissions/',
  },
  {
    host: /^api\.(?:brevo|sendinblue)\.com$/,
    path: /^\/v3\/smtp\/email/,
    vendor: 'brevo',
    source: 'https://developers.brevo.com/reference/sendtransacemail',
  },
  {
    host: /^api\.emailjs\.com$/,
    path: /^\/api\/v1\.0\/email\/send/,
    vendor: 'emailjs',
    source: 'https://www.emailjs.com/docs/rest-api/send/',
  },
  {
    host: /^api\.mailersend\.com$/,
    path: /^\/v1\/(?:bulk-)?email/,
    vendor: 'mailersend',
    source: 'https://developers.mailersend.com/api/v1/email.html',
  },
  {
    host: /^(?:send|bulk)\.api\.mailtrap\.io$/,
    path: /^\/api\/send/,
    vendor: 'mailtrap',
    source: 'https://api-docs.mailtrap.io/docs/mailtrap-api-docs/',
  },
  {
    host: /^(?:api|next-api)\.useplunk\.com$/,
    path: /^\/v1\/send/,
    vendor: 'plunk',
    source: 'https://docs.useplunk.com/api-reference/transactional/send',
  },
  {
    host: /^app\.loops\.so$/,
    path: /^\/api\/v1\/(?:transactional|events)/,
    vendor: 'loops',
    source: 'https://loops.so/docs/api-reference/send-transactional-email',
  },
  {
    host: /\.communication\.azure\.com$/,
    path: /^\/emails:send/,
    vendor: 'azure',
    source: 'https://learn.microsoft.com/rest/api/communication/email/email/send',
  },
  {
    host: /^mandrillapp\.com$/,
    path: /^\/api\/1\.0\/messages\/send/,
    vendor: 'mailchimp',
    source: 'https://mailchimp.com/developer/transactional/api/messages/',
  },
  {
    host: /^us\d+\.api\.mailchimp\.com$/,
    path: /^\/3\.0\/(?:lists|campaigns)\//,
    vendor: 'mailchimp',
    source: 'https://mailchimp.com/developer/marketing/api/list-members/',
  },
];

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers that a client needs to go on; everything else is content with `{}`. */
const ANSWERS: readonly { host: RegExp; path: RegExp; answer: Partial<Answer> }[] = [
  {
    host: /^email\.[\w-]+\.amazonaws\.com$/,
    path: /^\/$/,
    answer: {
      headers: { 'content-type': 'text/xml' },
      body: '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>',
    },
  },
  {
    host: /^api\.mailjet\.com$/,
    path: /^/,
    answer: { body: '{"Messages":[{"Status":"success"}]}' },
  },
  {
    host: /^mandrillapp\.com$/,
    path: /^/,
    answer: { body: '[{"email":"a@b.example","status":"sent","_id":"1"}]' },
  },
  {
    host: /^api\.stripe\.com$/,
    path: /^/,
    answer: { body: '{"id":"ch_1","object":"charge","url":"https://checkout.stripe.com/c/1"}' },
  },
  {
    host: /\.communication\.azure\.com$/,
    path: /^/,
    answer: { status: 202, body: '{"id":"1","status":"Succeeded"}' },
  },
];

export function answerFor(
  { host, path, method }: Sent,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Answer {
  if (method === 'OPTIONS') return { status: 204, headers: {}, body: '' };
  if (String(headers.accept).includes('text/event-stream')) {
    return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: 'data: hello\n\n' };
  }
  const known = ANSWERS.find((entry) => entry.host.test(host) && entry.path.test(path));
  const isScript = /\.js(?:\?|$)/.test(path);
  return {
    status: 200,
    headers: isScript ? { 'content-type': 'text/javascript' } : JSON_TYPE,
    body: isScript ? '' : '{"id":"1","success":true,"data":{}}',
    ...known?.answer,
  };
}
