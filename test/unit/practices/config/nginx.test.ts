import assert from 'node:assert/strict';
import { Project } from '#plugin/host/project.js';
import { configLines, configPractices } from '../../../support/config-practices.js';
import { inMemoryFiles } from '../../../support/in-memory-files.js';

/** What nginx does by the directives of one `http` block. */
const http = (text: string): string[] =>
  configLines({ 'nginx.conf': `http {\naccess_log off;\n${text}\n}` }).map((line) =>
    line.replace(/^\d+ /, ''),
  );

const ALL_OF_COMBINED =
  'the IP address, the time of the request, the requested address, the referrer and the user agent';
const ACCOUNT = "the user's account name";

describe('what nginx logs', () => {
  it('is reported at each variable of a format that is in use', () => {
    const text = `http {
  log_format  main  escape=json '$remote_addr [$time_local] "$request" '
                    '"\${http_referer}" $status $http_user_agent $remote_addr';
  log_format  unused '$http_cookie';
  access_log  /var/log/nginx/a.log  main  buffer=32k if=$loud;
  server { }
}`;
    assert.deepEqual(configLines({ 'nginx.conf': text }), [
      '2 log-fields [$remote_addr]: Logs the IP address ($remote_addr)',
      '2 log-fields [$time_local]: Logs the time of the request ($time_local)',
      '2 log-fields [$request]: Logs the requested address ($request)',
      '3 log-fields [${http_referer}]: Logs the referrer ($http_referer)',
      '3 log-fields [$http_user_agent]: Logs the user agent ($http_user_agent)',
    ]);
  });

  it('is all of the format "combined" where none is named', () => {
    assert.deepEqual(http('server { access_log logs/a.log; }'), [
      `log-fields [access_log logs/a.log]: Logs ${ALL_OF_COMBINED} (nginx format "combined")`,
      `log-fields (listed) [access_log logs/a.log]: Logs ${ACCOUNT} (nginx format "combined")`,
    ]);
    assert.deepEqual(http('server { access_log logs/a.log combined flush=1m; }'), [
      `log-fields [access_log logs/a.log combined flush=1m]: Logs ${ALL_OF_COMBINED} (nginx format "combined")`,
      `log-fields (listed) [access_log logs/a.log combined flush=1m]: Logs ${ACCOUNT} (nginx format "combined")`,
    ]);
  });

  it('is of "combined" the account too where somebody asks who a visitor is', () => {
    assert.deepEqual(
      configPractices({ 'a.nginx': 'location / { auth_basic "staff"; access_log logs/a.log; }' }).map(
        ({ data, judged }) => [data.includes('user.account.username'), judged],
      ),
      [[true, true]],
    );
  });

  it('is nothing where logs are off, go nowhere, or have a format that is not seen', () => {
    assert.deepEqual(http('server { access_log off; }'), []);
    assert.deepEqual(http('server { access_log /dev/null; }'), []);
    assert.deepEqual(http('server { access_log /var/log/a.log elsewhere; }'), []);
    assert.deepEqual(
      http("log_format plain '$status $body_bytes_sent $request_time $upstream_addr $host';"),
      [],
    );
    assert.deepEqual(
      http(
        "log_format plain '$status $body_bytes_sent $request_time $request_method $http_host $request_id'; access_log a plain;",
      ),
      [],
    );
  });

  it('is "combined" by default where the whole configuration says nothing', () => {
    const silent = 'http {\n  include mime.types;\n  server { listen 80; }\n}';
    assert.deepEqual(configLines({ 'nginx.conf': silent }), [
      `1 log-fields [http]: Logs ${ALL_OF_COMBINED} (nginx logs in format "combined" by default)`,
      `1 log-fields (listed) [http]: Logs ${ACCOUNT} (nginx logs in format "combined" by default)`,
    ]);
    assert.deepEqual(
      configLines({ 'nginx.conf': `http {\n  include /etc/nginx/conf.d/*.conf;\n  server { }\n}` }),
      [],
    );
    assert.deepEqual(configLines({ 'site.nginx': 'server { listen 80; }' }), []);
    assert.deepEqual(configLines({ 'nginx.conf': 'http { server { access_log off; } }' }), []);
  });

  it('follows variables that are set or mapped to what they hold', () => {
    const format = (name: string, rest: string): string[] =>
      http(`log_format f '$${name}'; access_log a f; ${rest}`);
    assert.deepEqual(format('client', 'server { set $client "<$remote_addr>"; }'), [
      'log-fields [$client]: Logs the IP address ($client)',
    ]);
    assert.deepEqual(format('who', 'map $http_cookie $who { default $http_x_real_ip; bot -; }'), [
      'log-fields [$who]: Logs the IP address ($who)',
    ]);
    assert.deepEqual(format('loud', 'map $remote_addr $loud { default 1; 127.0.0.1 0; }'), []);
    assert.deepEqual(format('country', 'geo $remote_addr $country { default ZZ; }'), []);
    assert.deepEqual(format('variant', 'split_clients $remote_addr $variant { 50% a; * b; }'), []);
    assert.deepEqual(format('town', 'geoip2 /db { $town city names en; }'), [
      "log-fields [$town]: Logs the user's location ($town)",
    ]);
    assert.deepEqual(format('a', 'server { set $a $b; set $b $a; }'), []);
  });

  it('lists an address of which a part is cut off; it is not the address that a clause names', () => {
    assert.deepEqual(
      http(`map $remote_addr $anon {
  ~(?P<ip>\\d+\\.\\d+\\.\\d+)\\.  $ip.0;
  ~(?P<ip>[^:]+:[^:]+):         $ip::;
  default                       0.0.0.0;
}
log_format f '$anon'; access_log a f;`),
      ['log-fields (listed) [$anon]: Logs a part of the IP address ($anon)'],
    );
    assert.deepEqual(http("map $remote_addr $all { ~^(.*)$ $1; } log_format f '$all'; access_log a f;"), [
      'log-fields [$all]: Logs the IP address ($all)',
    ]);
  });

  it('survives variables that are made of each other without end', () => {
    const sets = Array.from({ length: 3000 }, (_, i) => `set $v${i} "${`$v${i + 1}`.repeat(20)}";`).join(
      '\n',
    );
    assert.deepEqual(
      http(`log_format f '$v0'; access_log a f; server { ${sets} proxy_pass http://$v0; }`),
      [],
    );
  });

  it('lists the error log, and the log that another host receives', () => {
    assert.deepEqual(http('error_log /var/log/nginx/error.log warn;'), [
      'log-fields (listed) [error_log /var/log/nginx/error.log warn]: Logs the IP address (nginx error_log)',
    ]);
    assert.deepEqual(
      http(
        "log_format f '$remote_addr'; access_log syslog:server=logs.papertrailapp.com:514,tag=x f; access_log syslog:server=127.0.0.1 f;",
      ),
      [
        'log-fields [$remote_addr]: Logs the IP address ($remote_addr)',
        'third-parties [syslog:server=logs.papertrailapp.com:514,tag=x]: Sends its log to logs.papertrailapp.com, with the IP address',
      ],
    );
  });

  it('keeps the formats of streams apart', () => {
    const text = `stream {\n log_format f '$remote_addr';\n access_log a f;\n}\nhttp {\n log_format f '$status';\n access_log b f;\n}`;
    assert.deepEqual(configLines({ 'nginx.conf': text }), [
      '2 log-fields [$remote_addr]: Logs the IP address ($remote_addr)',
    ]);
  });
});

describe('cookies that nginx sets', () => {
  it('by a header', () => {
    assert.deepEqual(http('server { add_header Set-Cookie "seen=1; Path=/; Max-Age=3600" always; }'), [
      'cookies [add_header Set-Cookie "seen=1; Path=/; Max-Age=3600" always]: Sets the cookie "seen" (nginx add_header)',
    ]);
    assert.deepEqual(http('add_header set-cookie $cookie;'), [
      'cookies [add_header set-cookie $cookie]: Sets a cookie (nginx add_header)',
    ]);
    assert.deepEqual(http("more_set_headers 'X-A: b' 'Set-Cookie: id=1';"), [
      "cookies [more_set_headers 'X-A: b' 'Set-Cookie: id=1']: Sets the cookie \"id\" (nginx more_set_headers)",
    ]);
    assert.equal(
      configPractices({ 'a.nginx': 'add_header Set-Cookie "seen=1; Max-Age=3600";' })[0]?.retention,
      'PT3600S',
    );
  });

  it('by userid and sticky', () => {
    assert.deepEqual(http('userid on;'), ['cookies [userid on]: Sets the cookie "uid" (nginx userid)']);
    assert.deepEqual(http('userid_name visitor; server { userid v1; }'), [
      'cookies [userid v1]: Sets the cookie "visitor" (nginx userid)',
    ]);
    assert.deepEqual(http('upstream u { server a; sticky cookie route expires=1h; }'), [
      'cookies [sticky cookie route expires=1h]: Sets the cookie "route" (nginx sticky)',
    ]);
  });

  it('are none where one is cleared, read, passed on or only logged', () => {
    assert.deepEqual(http('add_header Set-Cookie "seen=; Max-Age=0";'), []);
    assert.deepEqual(http('add_header Set-Cookie "seen=; expires=Thu, 01 Jan 1970 00:00:00 GMT";'), []);
    assert.deepEqual(http('add_header X-Set-Cookie "seen=1";'), []);
    assert.deepEqual(http('userid off; userid_name x;'), []);
    assert.deepEqual(http('userid log;'), []);
    assert.deepEqual(http('if ($cookie_theme = dark) { set $t 1; } proxy_hide_header Set-Cookie;'), []);
    assert.deepEqual(http('# add_header Set-Cookie "seen=1";'), []);
  });

  it('are listed where those of the server behind it are rewritten', () => {
    assert.deepEqual(http('proxy_cookie_path / "/; secure";'), [
      'cookies (listed) [proxy_cookie_path / "/; secure"]: Rewrites the cookies of the server behind it (nginx proxy_cookie_path)',
    ]);
  });

  it('may wait for consent', () => {
    const gates = configPractices({
      'a.nginx':
        'if ($cookie_consent = "yes") { add_header Set-Cookie "a=1"; }\nif ($slow) { add_header Set-Cookie "b=1"; }',
    }).map(({ gate }) => gate);
    assert.deepEqual(gates, ['consent', null]);
  });
});

describe('hosts that nginx passes requests on to', () => {
  it('count where they are told who asks', () => {
    assert.deepEqual(
      http(
        'server { location /api/ { proxy_pass https://api.weather.example/v1/; proxy_set_header X-Real-IP $remote_addr; } }',
      ),
      [
        'third-parties [https://api.weather.example/v1/]: Passes requests on to api.weather.example, with the IP address',
      ],
    );
  });

  it('are listed otherwise, unless they count visitors', () => {
    assert.deepEqual(http('server { location / { proxy_pass https://api.weather.example; } }'), [
      'third-parties (listed) [https://api.weather.example]: Passes requests on to api.weather.example',
    ]);
    assert.deepEqual(http('server { location /js/ { proxy_pass https://plausible.io/js/; } }'), [
      'analytics [https://plausible.io/js/]: Sends data to Plausible (plausible.io)',
    ]);
    assert.deepEqual(
      http(
        'location / { proxy_pass https://shop-app.herokuapp.com; proxy_set_header X-Real-IP $remote_addr; }',
      ),
      [
        'third-parties (listed) [https://shop-app.herokuapp.com]: Passes requests on to shop-app.herokuapp.com, with the IP address',
      ],
    );
  });

  it('are found through upstreams and variables', () => {
    assert.deepEqual(
      http(
        'upstream far { server far.example:443; server 10.0.0.2; } server { set $to api.other.example; location /a { proxy_pass http://far; } location /b { proxy_pass https://$to/x?ip=$remote_addr; } }',
      ),
      [
        'transport [http://far]: Passes requests on over http: (far.example)',
        'third-parties (listed) [http://far]: Passes requests on to far.example',
        'third-parties [https://$to/x?ip=$remote_addr]: Passes requests on to api.other.example, with the IP address',
      ],
    );
  });

  it('are not the machine itself, its own network, the site, or what nothing tells', () => {
    const own = (target: string): string[] =>
      configLines(
        { 'a.nginx': `location / { proxy_pass ${target}; proxy_set_header X-Real-IP $remote_addr; }` },
        'a.nginx',
        {
          firstPartyHosts: ['shop.example', '*.shop.example'],
        },
      );
    for (const target of [
      'http://127.0.0.1:3000',
      'http://app:3000',
      'http://localhost',
      'http://10.1.2.3',
      'unix:/run/app.sock',
      'http://unix:/run/app.sock:/x',
      'https://api.shop.example',
      'http://$backend',
      'http://$host$request_uri',
    ])
      assert.deepEqual(own(target), [], target);
  });

  it('are not those that the configuration itself serves, nor their siblings', () => {
    assert.deepEqual(
      configLines({
        'a.nginx':
          'server { server_name www.garden.example _ ~^x\\. "" *.pots.example .seeds.example; location / { proxy_set_header X-Real-IP $remote_addr; proxy_pass https://api.garden.example; } location /a { proxy_set_header X-Real-IP $remote_addr; proxy_pass https://a.pots.example; } location /b { proxy_set_header X-Real-IP $remote_addr; proxy_pass https://seeds.example; } location /c { proxy_set_header X-Real-IP $remote_addr; proxy_pass https://far.example; } }',
      }).map((line) => line.replace(/^.*: /, '')),
      ['Passes requests on to far.example, with the IP address'],
    );
  });
});

describe('what nginx makes browsers do', () => {
  it('by a Content-Security-Policy, at each host', () => {
    assert.deepEqual(
      http(
        `add_header Content-Security-Policy "default-src 'self'; img-src * data: https:; script-src 'nonce-a' https://www.googletagmanager.com cdn.tools.example *.tools.example:443/x; frame-ancestors https://friend.example; font-src cdn.tools.example" always;`,
      ),
      [
        'analytics [https://www.googletagmanager.com]: Allows scripts from www.googletagmanager.com (Google Tag Manager)',
        'third-parties [cdn.tools.example]: Allows scripts from cdn.tools.example',
        'third-parties [*.tools.example:443/x]: Allows scripts from *.tools.example',
      ],
    );
  });

  it('by links and reports', () => {
    assert.deepEqual(
      http(
        `add_header Link "<https://fonts.tools.example>; rel=preconnect, </a.css>; rel=preload, <https://x.example>; rel=canonical"; add_header Reporting-Endpoints 'main="https://reports.tools.example/r"';`,
      ),
      [
        'third-parties [https://fonts.tools.example]: Connects to fonts.tools.example',
        'third-parties [https://reports.tools.example/r]: Sends reports to reports.tools.example',
      ],
    );
  });

  it('by markup that it puts into pages', () => {
    assert.deepEqual(
      http(
        `sub_filter '</head>' '<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script></head>'; sub_filter 'http://old.example' 'https://new.example';`,
      ),
      [
        'analytics [<script src="https://www.googletagmanager.com/gtag/js?id=G-1">]: Loads Google Analytics (www.googletagmanager.com)',
      ],
    );
  });

  it('is nothing for its own hosts and plain addresses', () => {
    assert.deepEqual(
      configLines(
        {
          'a.nginx':
            'add_header Content-Security-Policy "script-src cdn.shop.example *.shop.example";\nreturn 301 https://other.example$request_uri;\nadd_header X-Frame-Options DENY;',
        },
        'a.nginx',
        { firstPartyHosts: ['shop.example', '*.shop.example'] },
      ),
      [],
    );
  });
});

describe('the files of one configuration of nginx', () => {
  const files = {
    'deploy/nginx/nginx.conf': 'http {\n  include conf.d/*.conf;\n  include /etc/nginx/sites-enabled/*;\n}',
    'deploy/nginx/conf.d/formats.conf':
      "log_format full '$remote_addr $http_cookie';\nlog_format other '$http_cookie';",
    'deploy/nginx/sites-available/shop': 'server {\n  access_log a full;\n}',
  };

  it('are read together: what is found stands where the variable does', () => {
    assert.deepEqual(configLines(files, 'deploy/nginx/conf.d/formats.conf'), [
      '1 log-fields [$remote_addr]: Logs the IP address ($remote_addr)',
      "1 log-fields [$http_cookie]: Logs the request's cookies ($http_cookie)",
    ]);
    assert.deepEqual(configLines(files, 'deploy/nginx/sites-available/shop'), []);
    assert.deepEqual(configLines(files, 'deploy/nginx/nginx.conf'), []);
  });

  it('may lie beside each other without a main file', () => {
    const { 'deploy/nginx/nginx.conf': _, ...parts } = files;
    assert.deepEqual(
      configLines(
        {
          'nginx/a.conf': parts['deploy/nginx/conf.d/formats.conf'],
          'nginx/b.conf': 'server { access_log x full; }',
        },
        'nginx/a.conf',
      ).length,
      2,
    );
  });

  it('are reported at the include where they are not examined by themselves', () => {
    const parts = {
      'nginx.conf': 'http {\n  include parts/all;\n}',
      'parts/all': 'include parts/cookies;\nadd_header Set-Cookie "a=1";',
      'parts/cookies': 'userid on;',
    };
    assert.deepEqual(configLines(parts), [
      '2 cookies [include parts/all]: Sets the cookie "uid" (nginx userid)',
      '2 cookies [include parts/all]: Sets the cookie "a" (nginx add_header)',
    ]);
    assert.deepEqual(
      configLines(
        { 'parts/cookies.nginx': 'userid on;', 'nginx.conf': 'include parts/*.nginx;' },
        'nginx.conf',
      ),
      [],
    );
  });

  it('are not read outside the site, in circles, or where they are missing', () => {
    const main = `http {\n include nginx.conf;\n include ../../../etc/passwd;\n include /etc/*;\n include missing/*.conf;\n include "\0";\n include a/b.conf;\n userid on;\n}`;
    assert.deepEqual(
      configLines(
        { 'nginx.conf': main, 'a/b.conf': 'include ../nginx.conf;\ninclude b.conf;' },
        'nginx.conf',
      ),
      ['8 cookies [userid on]: Sets the cookie "uid" (nginx userid)'],
    );
  });

  it('are looked at alone where following is switched off', () => {
    assert.deepEqual(configLines(files, 'deploy/nginx/conf.d/formats.conf', { configs: null }), []);
  });
});

describe('what nginx does without encryption', () => {
  const TLS = 'server { listen 443 ssl; ssl_certificate a.pem; root /srv; }';
  const plain = (text: string): string[] => http(text).filter((line) => line.startsWith('transport'));

  it('is reported where it serves pages so, and encrypts elsewhere', () => {
    assert.deepEqual(plain(`${TLS} server { listen 80 default_server; root /srv; }`), [
      'transport [listen 80 default_server]: Serves the site over http: (80 default_server)',
    ]);
    assert.deepEqual(
      plain(`${TLS} server { listen [::]:80; location / { proxy_pass http://127.0.0.1:3000; } }`),
      ['transport [listen [::]:80]: Serves the site over http: ([::]:80)'],
    );
    assert.deepEqual(plain('server { listen 80; listen 443 ssl; ssl_certificate a.pem; root /srv; }'), [
      'transport [listen 80]: Serves the site over http: (80)',
    ]);
  });

  it('is listed where something in front of it may encrypt', () => {
    assert.deepEqual(plain('server { listen 80; root /srv; }'), [
      'transport (listed) [listen 80]: Serves the site over http: (80)',
    ]);
  });

  it('is reported where requests are passed on so to others', () => {
    assert.deepEqual(plain('server { location /a/ { proxy_pass http://api.acme.example/v1/; } }'), [
      'transport [http://api.acme.example/v1/]: Passes requests on over http: (api.acme.example)',
    ]);
  });

  for (const [title, text] of Object.entries({
    'that only redirects': `${TLS} server { listen 80; server_name a.example; return 301 https://$host$request_uri; }`,
    'that redirects in its one location': `${TLS} server { listen 80; root /srv; location / { return 308 https://$host$request_uri; } }`,
    'that redirects all but challenges': `${TLS} server { listen 80; location /.well-known/acme-challenge/ { root /srv; } location / { return 301 https://$host; } }`,
    'that redirects by rewriting': `${TLS} server { listen 80; root /srv; rewrite ^ https://$host$request_uri permanent; }`,
    'that redirects by the scheme':
      'server { listen 80; listen 443 ssl; ssl_certificate a.pem; root /srv; if ($scheme = http) { return 301 https://$host; } }',
    'on the loopback': `${TLS} server { listen 127.0.0.1:80; root /srv; }`,
    'on another port': `${TLS} server { listen 8080; root /srv; }`,
    'of a few addresses': `${TLS} server { listen 80; allow 10.0.0.0/8; deny all; root /srv; }`,
    'that refuses': `${TLS} server { listen 80 default_server; return 444; }`,
    'whose upstream is near': `${TLS.replace('root /srv;', 'location / { proxy_pass http://127.0.0.1:3000; }')}`,
    'whose upstream is of its own network': `upstream app { server 10.0.0.3:80; } ${TLS.replace('root /srv;', 'location / { proxy_pass http://app; }')}`,
    'that passes on encrypted': `${TLS.replace('root /srv;', 'location / { proxy_pass https://api.acme.example; }')}`,
  })) {
    it(`is not said of a server ${title}`, () => {
      assert.deepEqual(plain(text), []);
    });
  }

  it('is held against a promise of encryption only', () => {
    const text = `http { access_log off; ${TLS} server { listen 80; root /srv; } }`;
    const site = (policy: string): string[] => {
      const files = { '/site/PRIVACY.md': policy, '/site/.git/HEAD': '', '/site/nginx.conf': text };
      const project = new Project({ root: '/site', files: inMemoryFiles(files) });
      return project.checkText('/site/nginx.conf', text).findings.map(({ verdict }) => verdict);
    };
    assert.deepEqual(
      site('# Privacy\n\nThis site does not use cookies. All traffic to this site is encrypted with TLS.\n'),
      ['contradicted'],
    );
    assert.deepEqual(site('# Privacy\n\nThis site does not use cookies.\n'), []);
  });
});
