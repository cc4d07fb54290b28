import { request } from 'undici';

const { body } = await request('https://api.example.com/lamps');
await body.dump();
