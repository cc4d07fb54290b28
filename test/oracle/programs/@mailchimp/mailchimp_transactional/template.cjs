const mailchimp = require('@mailchimp/mailchimp_transactional')('key');
const { email } = JSON.parse(process.env.VISITOR);

mailchimp.messages.sendTemplate({
  template_name: 'welcome',
  template_content: [],
  message: { to: [{ email }] },
});
