import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';

const { email } = JSON.parse(process.env.VISITOR);
const client = new SESClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
});
await client.send(
  new SendEmailCommand({
    Source: 'shop@shop.example',
    Destination: { ToAddresses: [email] },
    Message: { Subject: { Data: 'Welcome' }, Body: { Text: { Data: 'Hello' } } },
  }),
);
