import axios from 'axios';

const { email } = JSON.parse(process.env.VISITOR);

await axios.postForm('https://forms.example.com/contact', { email });
