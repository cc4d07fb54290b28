import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TemporarySite } from '../support/temporary-site.js';

const ENV = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin:/sbin` };
const START_WITHIN = 15_000;

export function run(program: string, args: string[], cwd?: string): { code: number | null; out: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: ENV, cwd });
  if (error) throw error;
  return { code: status, out: stdout + stderr };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A server that runs in a folder of its own until it is stopped. */
export class RunningServer {
  readonly site: TemporarySite;
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #signal: NodeJS.Signals;

  constructor(site: TemporarySite, port: number, started: ChildProcess, signal: NodeJS.Signals) {
    this.site = site;
    this.port = port;
    this.#process = started;
    this.#signal = signal;
  }

  /** What a file of the folder holds; empty where there is none. */
  text(name: string): string {
    const file = this.site.path(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** What all files of a folder hold, by name. */
  texts(folder: string): Map<string, string> {
    return new Map(
      readdirSync(this.site.path(folder)).map((name) => [name, this.text(path.join(folder, name))]),
    );
  }

  /** Ends it, after it has done what was under way. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exit = once(this.#process, 'exit');
      this.#process.kill(this.#signal);
      await exit;
    }
  }
}

async function start(
  program: string,
  args: string[],
  site: TemporarySite,
  port: number,
  signal: NodeJS.Signals,
): Promise<RunningServer> {
  const started = spawn(program, args, { env: ENV, cwd: site.root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const server = new RunningServer(site, port, started, signal);
  for (const end = Date.now() + START_WITHIN; Date.now() < end; await delay(10)) {
    if (started.exitCode !== null) break;
    if (await answers(port)) return server;
  }
  await server.stop();
  throw new Error(`${program} did not start: ${said}${server.text('logs/error.log')}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });
}

/** A folder in which a server may write logs, whoever it runs as. */
export function serverFolder(files: Record<string, string>): TemporarySite {
  const site = new TemporarySite({
    'html/visit': '<html><head></head><body>visit</body></html>\n',
    ...files,
  });
  for (const folder of ['', 'html', 'logs', 'tmp']) {
    mkdirSync(site.path(folder), { recursive: true });
    chmodSync(site.path(folder), 0o777);
  }
  return site;
}

/** A whole configuration of nginx around what stands in its `http` block. */
export function nginxConfig(http: string, root: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${root}/nginx.pid;
error_log ${root}/logs/error.log;
events { worker_connections 64; }
http {
${temporary.map((name) => `  ${name}_temp_path ${root}/tmp/${name};`).join('\n')}
  default_type text/html;
  root ${root}/html;
${http}
}
`;
}

export function startNginx(site: TemporarySite, port: number): Promise<RunningServer> {
  const args = ['-p', site.root, '-e', site.path('logs/error.log'), '-c', site.path('nginx.conf')];
  return start('nginx', args, site, port, 'SIGQUIT');
}

/** What nginx says of a configuration; empty when it accepts it. */
export function nginxProblem(site: TemporarySite, file = 'nginx.conf'): string {
  const args = ['-t', '-q', '-p', site.root, '-e', site.path('logs/error.log'), '-c', site.path(file)];
  const { code, out } = run('nginx', args);
  return code === 0 ? '' : out;
}

const APACHE_MODULES = (
  'mpm_event authn_core authz_core authn_file authz_user auth_basic alias mime dir env setenvif headers usertrack ' +
  'rewrite proxy proxy_http proxy_balancer lbmethod_byrequests slotmem_shm filter substitute session ' +
  'session_cookie unique_id log_forensic ident logio'
).split(' ');

/** Where the modules of Apache lie, and which of those it has. */
function loadModules(): string {
  const folder = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'].find((one) => existsSync(one));
  return APACHE_MODULES.filter((name) => existsSync(`${folder}/mod_${name}.so`))
    .map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`)
    .join('\n');
}

/** A whole configuration of Apache around what a test says. */
export function apacheConfig(text: string, root: string, port: number): string {
  return `ServerRoot ${root}
${loadModules()}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
PidFile ${root}/httpd.pid
Mutex file:${root}/tmp default
TypesConfig /dev/null
ServerName shop.example
Listen 127.0.0.1:${port}
DocumentRoot ${root}/html
ErrorLog ${root}/logs/error.log
<Directory ${root}/html>
  AllowOverride All
  Require all granted
  ForceType text/html
</Directory>
${text}
`;
}

export function startApache(site: TemporarySite, port: number): Promise<RunningServer> {
  return start('apache2', ['-X', '-d', site.root, '-f', site.path('httpd.conf')], site, port, 'SIGTERM');
}

/** A server behind the server: sets a cookie, and remembers the headers of each request. */
export async function startUpstream(): Promise<{
  port: number;
  seen: IncomingHttpHeaders[];
  stop(): Promise<void>;
}> {
  const seen: IncomingHttpHeaders[] = [];
  const server = createHttpServer((request, response) => {
    seen.push(request.headers);
    request.resume().on('end', () => {
      response.writeHead(200, { 'set-cookie': 'up=set-canary', 'content-type': 'text/html' });
      response.end('<html><head></head></html>');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
