import { Writable } from 'node:stream';
import { stream } from 'undici';

await stream(
  'https://api.example.com/lamps',
  { method: 'GET' },
  () => new Writable({ write: (chunk, _, done) => done() }),
);
