const superagent = require('superagent');
const { email } = JSON.parse(process.env.VISITOR);

async function main() {
  const agent = superagent.agent();
  await agent.put('https://crm.example.com/contacts/1').send({ email });
  await superagent('GET', 'https://api.example.net/lamps');
}
main();
