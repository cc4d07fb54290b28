import assert from 'node:assert/strict';
import { cspHosts } from '#plugin/practices/csp.js';

describe('the hosts of a Content-Security-Policy', () => {
  it('are those that a page may fetch from or send to, each at its place', () => {
    const policy =
      "default-src 'self'; SCRIPT-SRC 'nonce-r4' 'sha256-abc=' https://Cdn.Example.com:443/lib/ *.example.org;\n\tconnect-src wss://live.example.net; report-uri https://r.example.net/csp";
    assert.deepEqual(
      cspHosts(policy).map(({ directive, url, start, end }) => [directive, url, policy.slice(start, end)]),
      [
        ['script-src', 'https://cdn.example.com/lib/', 'https://Cdn.Example.com:443/lib/'],
        ['script-src', 'https://*.example.org', '*.example.org'],
        ['connect-src', 'https://live.example.net', 'wss://live.example.net'],
        ['report-uri', 'https://r.example.net/csp', 'https://r.example.net/csp'],
      ],
    );
  });

  it('are none of those that name no host, or fetch nothing', () => {
    assert.deepEqual(
      cspHosts(
        "img-src * data: blob: https: 'self' 'none' localhost; frame-ancestors https://a.example.com; base-uri https://a.example.com; sandbox allow-forms; upgrade-insecure-requests; constructor a.example.com; report-uri /csp",
      ),
      [],
    );
    assert.deepEqual(cspHosts(''), []);
    assert.deepEqual(cspHosts(';;,;'), []);
  });
});
