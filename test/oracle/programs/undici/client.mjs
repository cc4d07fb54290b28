import { Client, Pool } from 'undici';

const client = new Client('https://api.example.com');
const { body } = await client.request({ path: '/lamps', method: 'GET' });
await body.dump();
await client.close();

const pool = new Pool('https://stock.example.org');
const answer = await pool.request({ path: '/', method: 'GET' });
await answer.body.dump();
await pool.close();
