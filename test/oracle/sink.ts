import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { answerFor } from './answers.js';

/** A request that reached the sink. */
export interface Sent {
  host: string;
  method: string;
  path: string;
  /** All that a recipient can read: path, headers and body. */
  text: string;
}

/** Takes whatever a program sends anywhere: HTTP/1 and 2 with and without TLS, sockets, MQTT, SMTP. */
export interface Sink {
  httpPort: number;
  smtpPort: number;
  smtpsPort: number;
  requests: Sent[];
  /** The mails that came by SMTP. */
  mails: string[];
  close(): void;
}

interface SocketServer {
  handleUpgrade(request: IncomingMessage, socket: Socket, head: Buffer, done: (socket: Peer) => void): void;
}
interface Peer {
  on(event: 'message', listener: (data: Buffer) => void): void;
}

const require = createRequire(new URL('../../../test/oracle/package.json', import.meta.url));
const { WebSocketServer } = require('ws') as {
  WebSocketServer: new (options: {
    noServer: true;
    handleProtocols?: (all: Set<string>) => string;
  }) => SocketServer;
};

export async function openSink(certificate: { cert: string; private: string }): Promise<Sink> {
  const requests: Sent[] = [];
  const mails: string[] = [];
  const plain = createHttpServer((request, response) => void take(request, response, requests));
  const secure = createSecureServer(
    { cert: certificate.cert, key: certificate.private, allowHTTP1: true },
    (request, response) => void take(request, response, requests),
  );
  const sockets = new WebSocketServer({ noServer: true });
  const upgrade = (request: IncomingMessage, socket: Socket, head: Buffer): void => {
    const sent = sentOf(request);
    requests.push(sent);
    sockets.handleUpgrade(request, socket, head, (peer) =>
      peer.on('message', (data) => (sent.text += `\n${data.toString()}`)),
    );
  };
  plain.on('upgrade', upgrade);
  secure.on('upgrade', upgrade);
  const open = new Set<Socket>();
  const front = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === 0x16) secure.emit('connection', socket);
      else if (first[0] === 0x10) takeMqtt(socket, requests);
      else plain.emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const mail = createServer((socket) => {
    open.add(socket);
    takeMail(socket, mails);
  });
  const safeMail = createTlsServer({ cert: certificate.cert, key: certificate.private }, (socket) => {
    open.add(socket);
    takeMail(socket, mails);
  });
  const [httpPort, smtpPort, smtpsPort] = await Promise.all([front, mail, safeMail].map(listening));
  return {
    httpPort: httpPort!,
    smtpPort: smtpPort!,
    smtpsPort: smtpsPort!,
    requests,
    mails,
    close: () => {
      for (const socket of open) socket.destroy();
      front.close();
      mail.close();
      safeMail.close();
    },
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

type Request = IncomingMessage | Http2ServerRequest;

function sentOf(request: Request): Sent {
  // The page a browser tells of is its own doing.
  const {
    headers: { referer: _referer, ...headers },
    method = '',
    url = '',
  } = request;
  const host = String(headers[':authority'] ?? headers.host ?? '').replace(/:\d+$/, '');
  return { host, method, path: url, text: `${url}\n${JSON.stringify(headers)}\n` };
}

async function take(
  request: Request,
  response: ServerResponse | Http2ServerResponse,
  requests: Sent[],
): Promise<void> {
  const sent = sentOf(request);
  requests.push(sent);
  try {
    for await (const chunk of request) sent.text += decoded(chunk as Buffer);
  } catch {
    return;
  }
  const { status, headers, body } = answerFor(sent, request.headers);
  response.writeHead(status, {
    'access-control-allow-origin': String(request.headers.origin ?? '*'),
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': String(request.headers['access-control-request-headers'] ?? '*'),
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    ...headers,
  });
  (response as ServerResponse).end(body);
}

/** Bodies in Base64 (mail, above all) are read as well. */
function decoded(chunk: Buffer): string {
  const text = chunk.toString();
  const inner = [...text.matchAll(/[A-Za-z\d+/]{24,}={0,2}/g)].map(([part]) =>
    Buffer.from(part, 'base64').toString(),
  );
  return [text, ...inner].join('\n');
}

function takeMqtt(socket: Socket, requests: Sent[]): void {
  const sent: Sent = { host: '', method: 'MQTT', path: '', text: '' };
  requests.push(sent);
  socket.on('data', (data) => (sent.text += data.toString()));
  socket.write(Buffer.from([0x20, 0x02, 0x00, 0x00]));
}

/** As much of SMTP as a client needs to deliver. https://www.rfc-editor.org/rfc/rfc5321 */
function takeMail(socket: Socket, mails: string[]): void {
  let message: string | null = null;
  let envelope = '';
  let rest = '';
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8');
  socket.on('data', (data: string) => {
    const all = (rest + data).split('\r\n');
    rest = all.pop()!;
    for (const line of all) {
      if (message !== null) {
        if (line === '.') {
          mails.push(message);
          message = null;
          say('250 OK');
        } else message += `${line}\n`;
      } else {
        if (/^(?:MAIL|RCPT)/i.test(line)) envelope += `${line}\n`;
        message = answerMail(line, say, socket) ? envelope : null;
      }
    }
  });
  say('220 mail.example ESMTP');
}

/** True when the message follows. */
function answerMail(line: string, say: (line: string) => boolean, socket: Socket): boolean {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'EHLO') say('250-mail.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME');
  else if (verb === 'DATA') say('354 Go on');
  else if (verb === 'AUTH')
    say(/^AUTH PLAIN .|^AUTH LOGIN .{0}$/i.test(line) ? '235 OK' : '334 VXNlcm5hbWU6');
  else if (verb === 'QUIT') {
    say('221 Bye');
    socket.end();
  } else if (/^[A-Za-z\d+/=]+$/.test(line) && !/^(?:NOOP|RSET|HELO)$/.test(verb)) say('235 OK');
  else say('250 OK');
  return verb === 'DATA';
}
