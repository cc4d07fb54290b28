const axios = require('axios');
const { fullName } = JSON.parse(process.env.VISITOR);

axios({
  method: 'put',
  url: 'https://crm.example.com/contacts/1',
  data: { fullName },
}).then(({ data }) => data);
