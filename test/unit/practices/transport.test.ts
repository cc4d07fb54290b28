import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

describe('practices/transport', () => {
  it('finds what goes over the wire in the clear', () => {
    assert.deepEqual(
      lines(
        `import axios from 'axios';
axios.post('http://api.acme.example/', { email: form.email.value });
new WebSocket('ws://live.acme.example/');
fetch('http://localhost:3000/'); fetch('https://api.acme.example/'); fetch('//cdn.acme.example/');`,
        { kind: 'transport' },
      ),
      [
        "2 transport: Sends the user's e-mail address over http: (api.acme.example)",
        '3 transport: Sends a request over ws: (live.acme.example)',
      ],
    );
  });
});
