import { ofetch } from 'ofetch';

const api = ofetch.create({ baseURL: 'https://api.example.com' });
await api('/lamps');
