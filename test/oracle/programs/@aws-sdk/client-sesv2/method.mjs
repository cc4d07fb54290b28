import { SESv2 } from '@aws-sdk/client-sesv2';

const { email } = JSON.parse(process.env.VISITOR);
const ses = new SESv2({ region: 'eu-west-1', credentials: { accessKeyId: 'id', secretAccessKey: 'key' } });
await ses.sendEmail({
  FromEmailAddress: 'shop@shop.example',
  Destination: { ToAddresses: [email] },
  Content: { Simple: { Subject: { Data: 'Welcome' }, Body: { Text: { Data: 'Hello' } } } },
});
