import assert from 'node:assert/strict';
import { pageLines } from '../../../support/page-lines.js';

describe('a hosting file', () => {
  it('is read: vercel.json', () => {
    assert.deepEqual(
      pageLines(
        'vercel.json',
        '{ // why\n\t"headers": [{ "source": "/(.*)", "headers": [\n{ "key": "Content-Security-Policy", "value": "script-src \'self\' https://plausible.io" },\n' +
          '{ "key": "set-cookie", "value": "a=1" },\n{ "key": "X-Other", "value": "https://no.example" }] }],\n' +
          '"rewrites": [{ "source": "/a", "destination": "https://api.example/a" }, { "source": "/s", "destination": "https://plausible.io/js" }],\n' +
          '"redirects": [{ "source": "/b", "destination": "https://no.example/" }] }',
      ),
      [
        'analytics [https://plausible.io]: Allows scripts from plausible.io',
        'cookies [a=1]: Sets the cookie "a" (vercel.json)',
        'third-parties (listed) ["https://api.example/a"]: Passes requests on to api.example',
        'analytics ["https://plausible.io/js"]: Sends data to Plausible (plausible.io)',
      ],
    );
  });

  it('is read: netlify.toml', () => {
    assert.deepEqual(
      pageLines(
        'netlify.toml',
        "[[headers]]\nfor = '/*'\n[headers.values]\nContent-Security-Policy = '''\nimg-src\n  https://a.example'''\n\"Set-Cookie\" = 'b=1'\n" +
          '[[redirects]]\nfrom = "/a"\nto = "https://c.example/"\nstatus = 200\n[[redirects]]\nto = "https://no.example/"\nfrom = "/b"',
      ),
      [
        'third-parties [https://a.example]: Allows images from a.example',
        'cookies [b=1]: Sets the cookie "b" (netlify.toml)',
        'third-parties (listed) ["https://c.example/"]: Passes requests on to c.example',
      ],
    );
  });

  it('is read: _headers and _redirects', () => {
    assert.deepEqual(
      pageLines(
        '_headers',
        'https://no.example/*\n  Set-Cookie: a=1\n  # Set-Cookie: no=1\n  Link: </x.css>; rel=preload, <https://l.example/y.css>; rel="preload"\n  ! Set-Cookie\n',
      ),
      [
        'cookies [a=1]: Sets the cookie "a" (_headers)',
        'third-parties [https://l.example/y.css]: Loads from l.example',
      ],
    );
    assert.deepEqual(
      pageLines(
        '_redirects',
        '/a/* https://p.example/:splat 200\n/b https://no.example 301\n/c https://no.example\n# /d https://no.example 200',
      ),
      ['third-parties (listed) [https://p.example/:splat]: Passes requests on to p.example'],
    );
  });

  it('is read: firebase.json and staticwebapp.config.json', () => {
    const headers = '"headers": [{ "source": "**", "headers": [{ "key": "Set-Cookie", "value": "a=1" }] }]';
    const cookie = ['cookies [a=1]: Sets the cookie "a" (firebase.json)'];
    assert.deepEqual(pageLines('firebase.json', `{ "hosting": { ${headers} } }`), cookie);
    assert.deepEqual(pageLines('firebase.json', `{ "hosting": [{ ${headers} }] }`), cookie);
    assert.deepEqual(
      pageLines(
        'staticwebapp.config.json',
        '{ "globalHeaders": { "Content-Security-Policy": "font-src https://f.example" }, "routes": [{ "route": "/a", "headers": { "Set-Cookie": "b=1" } }] }',
      ),
      [
        'third-parties [https://f.example]: Allows fonts from f.example',
        'cookies [b=1]: Sets the cookie "b" (staticwebapp.config.json)',
      ],
    );
  });

  it('says where it cannot be read', () => {
    assert.deepEqual(pageLines('netlify.toml', 'a = 1\nb = '), ['! 2:5 Unspecified values are invalid']);
    assert.match(pageLines('vercel.json', '{\n "a": [ }')[0] ?? '', /^! 2:\d+ /);
  });

  it('throws nothing', () => {
    for (const name of [
      'vercel.json',
      'netlify.toml',
      'firebase.json',
      '_headers',
      '_redirects',
      'staticwebapp.config.json',
    ])
      for (const text of [
        '',
        'null',
        '[]',
        '3',
        '{"headers": 3, "hosting": null}',
        '{{ a }}',
        '\u0000',
        '&a [*a]',
        '['.repeat(2000),
        '  :\n : x',
        '[[',
      ])
        assert.ok(Array.isArray(pageLines(name, `${text}\n# //`)), `${name}: ${text}`);
  });
});
