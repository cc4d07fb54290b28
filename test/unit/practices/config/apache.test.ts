import assert from 'node:assert/strict';
import { configLines, configPractices } from '../../../support/config-practices.js';

/** What Apache does by its configuration, without the lines. */
const apache = (text: string): string[] =>
  configLines({ 'httpd.conf': text }).map((line) => line.replace(/^\d+ /, ''));

const COMBINED =
  'the IP address, the time of the request, the requested address, the referrer and the user agent';

describe('what Apache logs', () => {
  it('is reported at each directive of a format that is in use', () => {
    const text = `LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{Referer}i\\" \\
  \\"%{User-Agent}i\\" %{Cookie}i %h" full
LogFormat "%{Cookie}i" unused
<VirtualHost *:80>
  CustomLog logs/a.log full env=!quiet
</VirtualHost>`;
    assert.deepEqual(configLines({ 'httpd.conf': text }), [
      '1 log-fields [%h]: Logs the IP address (%h)',
      "1 log-fields (listed) [%u]: Logs the user's account name (%u)",
      '1 log-fields [%t]: Logs the time of the request (%t)',
      '1 log-fields [%r]: Logs the requested address (%r)',
      '1 log-fields [%{Referer}i]: Logs the referrer (%{Referer}i)',
      '2 log-fields [%{User-Agent}i]: Logs the user agent (%{User-Agent}i)',
      "2 log-fields [%{Cookie}i]: Logs the request's cookies (%{Cookie}i)",
    ]);
  });

  it('may be a format that is written out, or one that comes with Apache', () => {
    assert.deepEqual(apache('CustomLog logs/a.log "%{c}a %q %{X-Forwarded-For}i"'), [
      'log-fields [%{c}a]: Logs the IP address (%{c}a)',
      'log-fields [%q]: Logs the requested address (%q)',
      'log-fields [%{X-Forwarded-For}i]: Logs the IP address (%{X-Forwarded-For}i)',
    ]);
    assert.deepEqual(apache('CustomLog "|/usr/bin/rotatelogs a 86400" combined'), [
      `log-fields [CustomLog "|/usr/bin/rotatelogs a 86400" combined]: Logs ${COMBINED} (Apache format "combined")`,
      `log-fields (listed) [CustomLog "|/usr/bin/rotatelogs a 86400" combined]: Logs the user's account name (Apache format "combined")`,
    ]);
  });

  it('names the account only where somebody asks who a visitor is', () => {
    assert.deepEqual(apache('<Location /a>\nAuthType Basic\n</Location>\nCustomLog a "%u"'), [
      "log-fields [%u]: Logs the user's account name (%u)",
    ]);
  });

  it('is the word itself where a configuration that could run defines no format of that name', () => {
    assert.deepEqual(apache('Listen 80\nCustomLog logs/a.log combined'), []);
  });

  it('knows modifiers and variables', () => {
    assert.deepEqual(
      apache('CustomLog a "%!200,304{User-agent}i %400,501{Referer}i %<u %{REMOTE_ADDR}e %{sid}C"'),
      [
        'log-fields [%!200,304{User-agent}i]: Logs the user agent (%!200,304{User-agent}i)',
        'log-fields [%400,501{Referer}i]: Logs the referrer (%400,501{Referer}i)',
        "log-fields (listed) [%<u]: Logs the user's account name (%<u)",
        'log-fields [%{REMOTE_ADDR}e]: Logs the IP address (%{REMOTE_ADDR}e)',
        "log-fields [%{sid}C]: Logs the request's cookies (%{sid}C)",
      ],
    );
  });

  it('is what TransferLog takes, and whole requests of ForensicLog', () => {
    assert.deepEqual(apache('LogFormat "%a %>s"\nTransferLog logs/a.log'), [
      'log-fields [%a]: Logs the IP address (%a)',
    ]);
    assert.deepEqual(apache('TransferLog logs/a.log'), [
      'log-fields [TransferLog logs/a.log]: Logs the IP address, the time of the request and the requested address (Apache TransferLog)',
      "log-fields (listed) [TransferLog logs/a.log]: Logs the user's account name (Apache TransferLog)",
    ]);
    assert.deepEqual(apache('ForensicLog logs/f.log'), [
      "log-fields [ForensicLog logs/f.log]: Logs the requested address, the request's headers, the request's cookies, the user agent and the referrer (Apache ForensicLog)",
    ]);
  });

  it('is nothing that is not personal, not used, or thrown away', () => {
    assert.deepEqual(
      apache('CustomLog a "%>s %b %D %v %p %m %H %I %O %L %{tid}P %% %{Host}i %{UNIQUE_ID}e"'),
      [],
    );
    assert.deepEqual(apache('CustomLog /dev/null combined'), []);
    assert.deepEqual(apache('# CustomLog logs/a.log combined'), []);
    assert.deepEqual(apache('LogFormat "%h" mine'), []);
  });

  it('lists the error log', () => {
    assert.deepEqual(apache('ErrorLog logs/e.log'), [
      'log-fields (listed) [ErrorLog logs/e.log]: Logs the IP address (Apache ErrorLog)',
    ]);
  });
});

describe('cookies that Apache sets', () => {
  it('by a header', () => {
    assert.deepEqual(apache('Header always set Set-Cookie "seen=1; Path=/; Max-Age=60"'), [
      'cookies [Header always set Set-Cookie "seen=1; Path=/; Max-Age=60"]: Sets the cookie "seen" (Apache Header)',
    ]);
    assert.deepEqual(
      configLines({ 'public/.htaccess': 'Header add Set-Cookie "ROUTEID=.%{ROUTE}e; path=/" env=CHANGED' }),
      [
        '1 cookies [Header add Set-Cookie "ROUTEID=.%{ROUTE}e; path=/" env=CHANGED]: Sets the cookie "ROUTEID" (Apache Header)',
      ],
    );
  });

  it('by mod_usertrack, mod_session_cookie and mod_rewrite', () => {
    assert.deepEqual(apache('CookieTracking on'), [
      'cookies [CookieTracking on]: Sets the cookie "Apache" (Apache CookieTracking)',
    ]);
    assert.deepEqual(apache('CookieName who\n<Directory /x>\nCookieTracking On\n</Directory>'), [
      'cookies [CookieTracking On]: Sets the cookie "who" (Apache CookieTracking)',
    ]);
    assert.deepEqual(apache('Session On\nSessionCookieName session path=/'), [
      'cookies [SessionCookieName session path=/]: Sets the cookie "session" (Apache mod_session_cookie)',
    ]);
    assert.deepEqual(
      configPractices({ '.htaccess': 'RewriteRule ^ - [L,CO=lang:de:.shop.example:1440:/]' }).map(
        ({ what, retention }) => [what, retention],
      ),
      [['Sets the cookie "lang" (Apache RewriteRule)', 'PT1440M']],
    );
  });

  it('are none where one is cleared, edited, unset or not switched on', () => {
    for (const text of [
      'Header set Set-Cookie "seen=; Max-Age=0"',
      'Header unset Set-Cookie',
      'Header edit Set-Cookie ^(.*)$ $1;Secure;HttpOnly',
      'RequestHeader set Cookie "a=b"',
      'CookieTracking off\nCookieName x',
      'SessionCookieName session path=/',
      'Session Off\nSessionCookieName session path=/',
      'RewriteRule ^ - [CO=lang:gone:.shop.example:-1]',
      'RewriteCond %{HTTP_COOKIE} seen=1\nRewriteRule ^ - [L]',
    ])
      assert.deepEqual(apache(text), [], text);
  });

  it('may wait for consent', () => {
    assert.deepEqual(
      configPractices({
        '.htaccess': `Header set Set-Cookie "a=1" "expr=%{HTTP_COOKIE} =~ /consent=yes/"
<If "%{HTTP_COOKIE} =~ /consent=yes/">
Header set Set-Cookie "b=1"
</If>
Header set Set-Cookie "c=1" env=FAST`,
      }).map(({ gate }) => gate),
      ['consent', 'consent', null],
    );
  });
});

describe('what Apache hands on', () => {
  it('tells the server behind it who asks, unless it is told not to', () => {
    assert.deepEqual(apache('ProxyPass "/api" "https://api.weather.example/v1"'), [
      'third-parties ["https://api.weather.example/v1"]: Passes requests on to api.weather.example, with the IP address',
    ]);
    assert.deepEqual(
      apache('ProxyAddHeaders Off\n<Location /api>\nProxyPass https://api.weather.example\n</Location>'),
      ['third-parties (listed) [https://api.weather.example]: Passes requests on to api.weather.example'],
    );
    assert.deepEqual(apache('RewriteRule ^/w/(.*) https://api.weather.example/$1 [P,L]'), [
      'third-parties [https://api.weather.example/$1]: Passes requests on to api.weather.example, with the IP address',
    ]);
    assert.deepEqual(
      apache(
        '<Proxy "balancer://far">\nBalancerMember https://one.weather.example\n</Proxy>\nProxyPass / balancer://far/ stickysession=a',
      ),
      ['third-parties [balancer://far/]: Passes requests on to one.weather.example, with the IP address'],
    );
  });

  it('is nothing to hosts that the configuration itself serves', () => {
    assert.deepEqual(
      apache(
        'ServerName www.garden.example:443\nServerAlias *.pots.example\nProxyPass /a https://api.garden.example/\nProxyPass /b https://x.pots.example/',
      ),
      [],
    );
  });

  it('is nothing to the machine itself, its network, and by redirects', () => {
    for (const text of [
      'ProxyPass / http://127.0.0.1:3000/',
      'ProxyPass / http://app:3000/',
      'ProxyPass /x !',
      'ProxyPass / unix:/run/app.sock|http://localhost/',
      'RewriteRule ^ https://elsewhere.example/ [R=301,L]',
      'Redirect / https://elsewhere.example/',
    ])
      assert.deepEqual(apache(text), [], text);
  });
});

describe('what Apache makes browsers do', () => {
  it('by policies and by markup that it puts into pages', () => {
    assert.deepEqual(
      apache(
        `Header set Content-Security-Policy "script-src 'self' https://cdn.tools.example"\nSubstitute 's|</head>|<script src="https://www.googletagmanager.com/gtag/js"></script></head>|i'`,
      ),
      [
        'third-parties [https://cdn.tools.example]: Allows scripts from cdn.tools.example',
        'analytics [<script src="https://www.googletagmanager.com/gtag/js">]: Loads Google Analytics (www.googletagmanager.com)',
      ],
    );
  });
});

describe('what Apache does without encryption', () => {
  const TLS = '<VirtualHost *:443>\nSSLEngine on\nDocumentRoot /srv\n</VirtualHost>\n';
  const host = (lines: string, address = '*:80') => `<VirtualHost ${address}>\n${lines}\n</VirtualHost>`;
  const plain = (text: string): string[] => apache(text).filter((line) => line.startsWith('transport'));

  it('is reported where it serves pages so, and encrypts elsewhere', () => {
    assert.deepEqual(plain(TLS + host('ServerName a.example\nDocumentRoot /srv')), [
      'transport [<VirtualHost *:80]: Serves the site over http: (*:80)',
    ]);
    assert.deepEqual(plain(TLS + host('ProxyPass / http://127.0.0.1:3000/', '[::]:80')), [
      'transport [<VirtualHost [::]:80]: Serves the site over http: ([::]:80)',
    ]);
  });

  it('is listed where something in front of it may encrypt', () => {
    assert.deepEqual(plain(host('DocumentRoot /srv')), [
      'transport (listed) [<VirtualHost *:80]: Serves the site over http: (*:80)',
    ]);
  });

  it('is reported where requests are passed on so to others', () => {
    assert.deepEqual(plain('ProxyPass "/a/" "http://api.acme.example/v1/"'), [
      'transport ["http://api.acme.example/v1/"]: Passes requests on over http: (api.acme.example)',
    ]);
  });

  for (const [title, text] of Object.entries({
    'that redirects': host('DocumentRoot /srv\nRedirect permanent / https://a.example/'),
    'that redirects by a pattern': host('DocumentRoot /srv\nRedirectMatch 301 ^(.*)$ https://a.example$1'),
    'that redirects by rewriting': host(
      'DocumentRoot /srv\nRewriteEngine on\nRewriteCond %{HTTPS} off\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [L,R=301]',
    ),
    'that redirects within a block': host(
      'DocumentRoot /srv\n<IfModule mod_alias.c>\nRedirect / https://a.example/\n</IfModule>',
    ),
    'that encrypts': host('SSLEngine on\nDocumentRoot /srv'),
    'on the loopback': host('DocumentRoot /srv', '127.0.0.1:80'),
    'on another port': host('DocumentRoot /srv', '*:8080'),
    'that serves nothing': host('ServerName a.example\nErrorLog logs/e.log'),
    'that refuses': host('DocumentRoot /srv\n<Location />\nRequire all denied\n</Location>'),
    'that passes on encrypted': 'ProxyPass /a/ https://api.acme.example/',
    'whose upstream is near': 'ProxyPass / http://127.0.0.1:3000/',
  })) {
    it(`is not said of a server ${title}`, () => {
      assert.deepEqual(plain(TLS + text), []);
    });
  }
});

describe('the files of one configuration of Apache', () => {
  it('are read together', () => {
    const files = {
      'apache2/apache2.conf': 'LogFormat "%h %{Cookie}i" full\nIncludeOptional sites-enabled/*.conf',
      'apache2/sites-available/shop.conf': '<VirtualHost *:80>\nCustomLog logs/a full\n</VirtualHost>',
    };
    assert.deepEqual(configLines(files), [
      '1 log-fields [%h]: Logs the IP address (%h)',
      "1 log-fields [%{Cookie}i]: Logs the request's cookies (%{Cookie}i)",
    ]);
    assert.deepEqual(configLines(files, 'apache2/sites-available/shop.conf'), []);
  });

  it('are told from those of nginx by what they hold', () => {
    assert.deepEqual(
      configLines({ 'sites-available/shop': '<VirtualHost *:80>\nCustomLog a "%h"\n</VirtualHost>' }),
      ['2 log-fields [%h]: Logs the IP address (%h)'],
    );
  });
});
