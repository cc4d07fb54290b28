import type { ServerCase } from './server-case.js';

const IP = 'user.device.ip_address';
const TIME = 'http.request_time';
const PATH = 'http.request_path';
const USER = 'user.account.username';
const COMBINED = ['http.referrer', PATH, TIME, 'http.user_agent', USER, IP];

export const NGINX_CASES: readonly ServerCase[] = [
  {
    name: 'a log in the format "combined"',
    config: 'access_log ROOT/logs/a.log; server { listen 127.0.0.1:PORT; }',
    // A browser says who its user is only where it is asked.
    headers: { authorization: '' },
    logs: COMBINED.filter((key) => key !== USER),
  },
  {
    name: 'a log in the format "combined" where names are asked for',
    config:
      'access_log ROOT/logs/a.log; server { listen 127.0.0.1:PORT; auth_basic shop; auth_basic_user_file ROOT/users; }',
    files: { users: 'ada:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n' },
    logs: COMBINED,
  },
  {
    name: 'a format of its own',
    config: `log_format clinic '$remote_addr [$time_local] "$http_referer" "$http_user_agent" $status';
access_log ROOT/logs/a.log clinic;
server { listen 127.0.0.1:PORT; }`,
    logs: ['http.referrer', TIME, 'http.user_agent', IP],
  },
  {
    name: 'a format in JSON',
    config: `log_format json escape=json '{"ip":"$remote_addr","cookie":"\${http_cookie}","own":"$http_x_canary"}';
server { listen 127.0.0.1:PORT; access_log ROOT/logs/a.log json; }`,
    logs: ['http.header.cookie', 'http.header.x-canary', IP],
  },
  {
    name: 'formats that are not in use',
    config: `log_format all '$remote_addr $http_cookie'; log_format none '$status $body_bytes_sent';
access_log ROOT/logs/a.log all; server { listen 127.0.0.1:PORT; access_log ROOT/logs/b.log none; }`,
    // The first log is that of no server; the analysis does not work out which logs are replaced everywhere.
    logs: [],
  },
  { name: 'a log that is off', config: 'access_log off; server { listen 127.0.0.1:PORT; }', logs: [] },
  {
    name: 'a variable that is set',
    config: `log_format f '$who'; access_log ROOT/logs/a.log f;
server { listen 127.0.0.1:PORT; set $who "<$remote_addr|$cookie_theme>"; }`,
    logs: ['http.header.cookie', IP],
  },
  {
    name: 'an address of which the last part is cut off',
    config: `map $remote_addr $anon { ~(?P<ip>\\d+\\.\\d+\\.\\d+)\\. $ip.0; default 0.0.0.0; }
log_format f '$anon $status'; access_log ROOT/logs/a.log f; server { listen 127.0.0.1:PORT; }`,
    logs: [],
  },
  {
    name: 'a map that hands on what it is given',
    config: `map $remote_addr $all { ~^(.*)$ $1; } map $http_cookie $seen { default $http_user_agent; "" none; }
log_format f '$all $seen'; access_log ROOT/logs/a.log f; server { listen 127.0.0.1:PORT; }`,
    logs: ['http.user_agent', IP],
  },
  {
    name: 'a map to words of its own',
    config: `map $http_user_agent $kind { default person; ~*bot bot; } geo $remote_addr $near { default far; 127.0.0.0/8 near; }
log_format f '$kind $near'; access_log ROOT/logs/a.log f; server { listen 127.0.0.1:PORT; }`,
    logs: [],
  },
  {
    name: 'a body that is passed on',
    config: `log_format f '$request_body'; access_log ROOT/logs/a.log f;
server { listen 127.0.0.1:PORT; location / { proxy_pass http://127.0.0.1:UPSTREAM_PORT; } }`,
    logs: ['http.request_body'],
    method: 'POST',
  },
  {
    name: 'a log of a file that is included',
    config: 'include conf.d/*.conf; server { listen 127.0.0.1:PORT; access_log ROOT/logs/a.log full; }',
    files: { 'conf.d/formats.conf': "log_format full '$remote_addr $http_cookie';" },
    logs: ['http.header.cookie', IP],
  },
  {
    name: 'cookies by headers, at several levels',
    config: `access_log off; add_header Set-Cookie "outer=set-canary; Path=/";
server { listen 127.0.0.1:PORT; location /other { add_header X-A b; } }`,
    logs: [],
    cookies: ['outer'],
  },
  {
    name: 'a cookie of userid',
    config: 'access_log off; userid on; userid_name visitor; server { listen 127.0.0.1:PORT; }',
    logs: [],
    cookies: ['visitor'],
  },
  {
    name: 'a cookie of userid whose name is usual',
    config: 'access_log off; server { listen 127.0.0.1:PORT; userid v1; }',
    logs: [],
    cookies: ['uid'],
  },
  {
    name: 'no cookie',
    config: `access_log off; userid log; server { listen 127.0.0.1:PORT; add_header X-Cookie "a=b"; if ($cookie_theme) { set $x 1; } }`,
    logs: [],
  },
  {
    name: 'a Content-Security-Policy',
    config: `access_log off; server { listen 127.0.0.1:PORT;
add_header Content-Security-Policy "default-src 'self'; script-src 'self' https://cdn.tools.example *.widgets.example; frame-ancestors https://friend.example" always; }`,
    logs: [],
    hosts: ['*.widgets.example', 'cdn.tools.example'],
  },
  {
    name: 'markup that is put into pages',
    config: `access_log off; server { listen 127.0.0.1:PORT;
sub_filter '</head>' '<script src="https://count.tools.example/c.js"></script></head>'; }`,
    logs: [],
    hosts: ['count.tools.example'],
  },
  {
    name: 'a request that is passed on with the address',
    config: `access_log off; server { listen 127.0.0.1:PORT; location / {
proxy_set_header X-Real-IP $remote_addr; proxy_set_header Host $host; proxy_pass http://UPSTREAM; } }`,
    logs: [],
    told: [IP],
  },
  {
    name: 'a request that is passed on without the address',
    config: `access_log off; server { listen 127.0.0.1:PORT; location / {
proxy_set_header X-Forwarded-For ""; proxy_pass http://UPSTREAM; } }`,
    logs: [],
    told: [],
  },
];
