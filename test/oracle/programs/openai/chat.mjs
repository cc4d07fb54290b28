import OpenAI from 'openai';

const { email } = JSON.parse(process.env.VISITOR);
const client = new OpenAI({ apiKey: 'key', maxRetries: 0 });
await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: `Greet ${email}` }],
});
