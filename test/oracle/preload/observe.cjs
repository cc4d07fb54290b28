'use strict';
/**
 * Preloaded into every program: sees what it does to the world, and keeps it on this machine.
 * Servers listen on a free port of the loopback address; connections to any other host end at the sink of
 * the run, which is told apart by nothing: the host that was meant is reported here.
 */
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const net = require('node:net');
const tls = require('node:tls');
const Module = require('node:module');

const REPORTS = 3;
const sink = {
  http: Number(process.env.ORACLE_HTTP_PORT),
  smtp: Number(process.env.ORACLE_SMTP_PORT),
  smtps: Number(process.env.ORACLE_SMTPS_PORT),
};
const SMTP_PORTS = new Set([25, 465, 587, 2525]);

function report(event) {
  fs.writeSync(REPORTS, `${JSON.stringify(event)}\n`);
}

/** Names stand for addresses of the range for benchmarks (RFC 2544), so that a later connection can be told. */
const nameOf = new Map();
function addressOf(name) {
  if (net.isIP(name)) return name;
  if (name === 'localhost' || name.endsWith('.localhost')) return '127.0.0.1';
  for (const [address, known] of nameOf) if (known === name) return address;
  const address = `198.18.${nameOf.size >> 8}.${(nameOf.size & 255) + 1}`;
  nameOf.set(address, name);
  return address;
}

function answering(answer) {
  return (name, ...rest) => {
    const callback = rest.at(-1);
    const options = typeof rest[0] === 'object' ? rest[0] : {};
    process.nextTick(() => answer(name, options, callback));
  };
}
const lookup = answering((name, options, callback) => {
  const address = addressOf(name);
  if (options.all) callback(null, [{ address, family: 4 }]);
  else callback(null, address, 4);
});
const resolve4 = answering((name, options, callback) =>
  callback(null, options.ttl ? [{ address: addressOf(name), ttl: 60 }] : [addressOf(name)]),
);
const resolveMx = answering((name, _options, callback) =>
  callback(null, [{ exchange: `mx.${name}`, priority: 10 }]),
);
const none = answering((_name, _options, callback) => callback(null, []));
Object.assign(dns, { lookup, resolve4, resolve6: none, resolveMx, resolveTxt: none });
dns.resolve = (name, type, callback) => {
  if (typeof type === 'function') resolve4(name, type);
  else if (type === 'MX') resolveMx(name, callback);
  else if (type === 'A') resolve4(name, callback);
  else none(name, callback);
};
Object.assign(dns.Resolver.prototype, { resolve: dns.resolve, resolve4, resolve6: none, resolveMx });
Object.assign(dns.promises, {
  lookup: async (name, options) =>
    options?.all ? [{ address: addressOf(name), family: 4 }] : { address: addressOf(name), family: 4 },
  resolve4: async (name) => [addressOf(name)],
  resolve6: async () => [],
  resolveMx: async (name) => [{ exchange: `mx.${name}`, priority: 10 }],
});

const isLoopback = (host) => /^(?:localhost|127\.|::1$|\[::1\]|::$|0\.0\.0\.0$)/.test(host);
const ports = new Map();
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const normalized = Array.isArray(args[0]) ? args[0] : net._normalizeArgs(args);
  const [options, callback] = normalized;
  if (options.path) return connect.apply(this, args);
  const host = nameOf.get(options.host) ?? options.host ?? 'localhost';
  const port = Number(options.port);
  const own = isLoopback(host)
    ? (ports.get(port) ?? ([...ports.values()].includes(port) ? port : null))
    : null;
  const isMail = SMTP_PORTS.has(port);
  if (own === null) report({ kind: 'connection', host, port, isMail, isLoopback: isLoopback(host) });
  const to = own ?? (port === 465 ? sink.smtps : isMail ? sink.smtp : sink.http);
  const { lookup: _lookup, family: _family, ...rest } = options;
  const redirected = net._normalizeArgs([{ ...rest, host: '127.0.0.1', port: to }, callback].filter(Boolean));
  return connect.call(this, redirected);
};
tls.checkServerIdentity = () => undefined;

dgram.Socket.prototype.send = function (message, ...rest) {
  const [port, host] = rest.filter((part) => typeof part !== 'function').slice(-2);
  report({ kind: 'datagram', host, port, text: String(message) });
  rest.at(-1)?.(null, message.length);
};

const servers = new Set();
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [options] = net._normalizeArgs(args);
  if (options.path) return listen.apply(this, args);
  const callback = args.findLast((arg) => typeof arg === 'function');
  servers.add(this);
  this.prependOnceListener('listening', () => {
    const { port } = this.address();
    ports.set(Number(options.port), port);
    setImmediate(() => report({ kind: 'listening', port }));
  });
  return listen.call(this, { host: '127.0.0.1', port: 0 }, ...(callback ? [callback] : []));
};

/** `express=express4`: the package of which an older version is installed beside it. */
const [name, alias] = (process.env.ORACLE_ALIAS ?? '').split('=');
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const isProgram = parent?.filename?.startsWith(process.env.ORACLE_PROGRAMS);
  return resolveFilename.call(this, isProgram && request === name ? alias : request, parent, ...rest);
};

/** A page stays open for ever, and a server too: what they repeat does not keep the run from ending. */
const intervals = new Set();
const { setInterval: startInterval } = globalThis;
globalThis.setInterval = (...args) => {
  const interval = startInterval(...args);
  intervals.add(interval);
  if (process.env.ORACLE_PAGE) interval.unref();
  return interval;
};

/** The visit is over: what is left to do is done, and the process ends by itself. */
process.on('message', () => {
  for (const interval of intervals) interval.unref?.();
  for (const server of servers) {
    server.close();
    server.closeAllConnections?.();
  }
  setTimeout(() => process.exit(), 1000).unref();
});
process.channel?.unref();
Module.syncBuiltinESMExports();
module.exports = { report };
