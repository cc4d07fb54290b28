import { EmailClient } from '@azure/communication-email';

const { email } = JSON.parse(process.env.VISITOR);
const client = new EmailClient('endpoint=https://shop.communication.azure.com/;accesskey=a2V5');
const poller = await client.beginSend({
  senderAddress: 'shop@shop.example',
  content: { subject: 'Welcome', plainText: 'Hello' },
  recipients: { to: [{ address: email }] },
});
await poller.pollUntilDone();
