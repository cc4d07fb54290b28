import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORACLE } from './programs.js';
import { openSink, type Sent, type Sink } from './sink.js';
import { VISIT } from './visitor.js';

/** What a program did, as seen from outside. */
export interface Deeds {
  exitCode: number | null;
  /** `name=value; ...`, as set by header or by `document.cookie`. */
  cookies: string[];
  stored: { place: string; key: string; value?: string }[];
  /** Everything it wrote: to its outputs and to files. */
  log: string;
  /** The hosts it connected to, mail servers and this machine aside. */
  hosts: string[];
  requests: Sent[];
  mails: string[];
}

type Report =
  | { kind: 'connection'; host: string; isMail: boolean; isLoopback: boolean }
  | { kind: 'datagram'; host: string; text: string }
  | { kind: 'listening'; port: number }
  | { kind: 'storage'; place: string; key: string; value?: string }
  | { kind: 'cookie'; text: string };

export interface Certificate {
  cert: string;
  private: string;
  /** The same in a file, for the programs to trust. */
  path: string;
}

const TIMEOUT = 20_000;

/** Runs a program in a process and a folder of its own, visits what it serves, and waits for its end. */
export async function runProgram(file: string, certificate: Certificate): Promise<Deeds> {
  const sink = await openSink(certificate);
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    return await runIn(folder, file, sink, certificate);
  } finally {
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, file: string, sink: Sink, { path }: Certificate): Promise<Deeds> {
  const inPage = /\.browser\.[mc]js$/.test(file);
  const preload = join(ORACLE, 'preload', inPage ? 'page.cjs' : 'observe.cjs');
  const older = /^(.+)@(\d+)\//.exec(file);
  const flags = ['--no-warnings', '--require', preload, ...(inPage ? ['--conditions=browser'] : [])];
  const child = spawn(process.execPath, [...flags, join(ORACLE, 'programs', file)], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TZ: 'UTC',
      DEBUG: 'shop*',
      ROARR_LOG: 'true',
      VISITOR: JSON.stringify(VISIT.body),
      ...(inPage ? { ORACLE_PAGE: '1' } : {}),
      ...(older ? { ORACLE_ALIAS: `${older[1]}=${older[1]}${older[2]}` } : {}),
      ORACLE_PROGRAMS: join(ORACLE, 'programs'),
      NODE_EXTRA_CA_CERTS: path,
      ORACLE_HTTP_PORT: String(sink.httpPort),
      ORACLE_SMTP_PORT: String(sink.smtpPort),
      ORACLE_SMTPS_PORT: String(sink.smtpsPort),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'ipc'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT);
  const cookies: string[] = [];
  const reports: Report[] = [];
  let log = '';
  let pending = '';
  for (const output of [child.stdout!, child.stderr!]) output.on('data', (data: Buffer) => (log += data));
  child.stdio[3]!.on('data', (data: Buffer) => {
    const lines = (pending + data.toString()).split('\n');
    pending = lines.pop()!;
    for (const line of lines) {
      const report = JSON.parse(line) as Report;
      reports.push(report);
      if (report.kind === 'listening') {
        void visit(report.port, cookies).then(() => child.connected && child.send('visited'));
      }
    }
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const foreign = reports.flatMap((report) =>
    report.kind === 'connection' && !report.isMail && !report.isLoopback ? [report.host] : [],
  );
  return {
    exitCode,
    cookies: [...cookies, ...reports.flatMap((report) => (report.kind === 'cookie' ? [report.text] : []))],
    stored: reports.flatMap((report) => (report.kind === 'storage' ? [report] : [])),
    log: [log, ...filesIn(folder)].join('\n'),
    hosts: [...new Set(foreign)],
    requests: sink.requests,
    mails: sink.mails,
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** The visitor opens a page, and sends its form. */
async function visit(port: number, cookies: string[]): Promise<void> {
  for (const method of ['GET', 'POST']) {
    const body = method === 'POST' ? JSON.stringify(VISIT.body) : '';
    const length = body ? { 'content-type': 'application/json', 'content-length': body.length } : {};
    await new Promise<void>((resolve) => {
      const visiting = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: VISIT.path,
          localAddress: VISIT.localAddress,
          headers: { ...VISIT.headers, ...length },
          agent: false,
        },
        (response) => {
          cookies.push(...(response.headers['set-cookie'] ?? []));
          response.resume();
          response.on('close', resolve);
        },
      );
      visiting.on('error', () => resolve());
      visiting.end(body);
    });
  }
}
