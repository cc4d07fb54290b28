const mailchimp = require('@mailchimp/mailchimp_marketing');
const { email } = JSON.parse(process.env.VISITOR);

mailchimp.setConfig({ apiKey: 'key-us1', server: 'us1' });
mailchimp.lists.setListMember('list', 'hash', { email_address: email, status_if_new: 'subscribed' });
mailchimp.lists.batchListMembers('list', { members: [{ email_address: email, status: 'subscribed' }] });
mailchimp.campaigns.send('campaign');
