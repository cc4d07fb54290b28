const SibApiV3Sdk = require('sib-api-v3-sdk');

const { email } = JSON.parse(process.env.VISITOR);
SibApiV3Sdk.ApiClient.instance.authentications['api-key'].apiKey = 'key';
const api = new SibApiV3Sdk.TransactionalEmailsApi();
api.sendTransacEmail({
  sender: { email: 'shop@shop.example' },
  to: [{ email }],
  subject: 'Welcome',
  textContent: 'Hello',
});
