const sgMail = require('@sendgrid/mail');

sgMail.setApiKey('SG.key');
sgMail.setTimeout(3000);
