const mailchimp = require('@mailchimp/mailchimp_marketing');

const { email } = JSON.parse(process.env.VISITOR);
mailchimp.setConfig({ apiKey: 'key-us1', server: 'us1' });
mailchimp.lists.addListMember('list', { email_address: email, status: 'subscribed' });
