import { table } from './table.js';

/** A logger of a library: how to get one, and what writes a line. */
export interface Logger {
  label: string;
  /** Paths that give a logger (or hold the methods themselves). */
  is: readonly string[];
  methods: readonly string[];
  /** Calling the logger itself writes a line. */
  callable?: boolean;
  source: string;
}

const LEVELS = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'log',
  'verbose',
  'silly',
  'http',
  'notice',
] as const;
const SYSLOG = [...LEVELS, 'emerg', 'alert', 'crit', 'warning', 'critical', 'emergency', 'success'] as const;

/** The console of Node; in a browser it leaves nothing on the site's side. */
export const CONSOLE_METHODS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'table',
  'dir',
  'group',
  'assert',
] as const;

export const LOGGERS = [
  {
    label: 'winston',
    is: [
      'npm:winston',
      'npm:winston.createLogger()',
      'npm:winston.loggers.get()',
      'npm:winston.loggers.add()',
      'npm:winston.Logger()',
    ],
    methods: SYSLOG,
    source: 'https://github.com/winstonjs/winston#logging',
  },
  {
    label: 'pino',
    is: ['npm:pino()', 'npm:pino.pino()', 'npm:pino.Logger()', 'npm:pino.default()'],
    methods: LEVELS,
    source: 'https://getpino.io/#/docs/api?id=logger',
  },
  {
    label: 'bunyan',
    is: ['npm:bunyan.createLogger()', 'npm:bunyan()', 'npm:bunyan.Logger()'],
    methods: LEVELS,
    source: 'https://github.com/trentm/node-bunyan#log-method-api',
  },
  {
    label: 'log4js',
    is: ['npm:log4js.getLogger()', 'npm:log4js.Logger()'],
    methods: [...LEVELS, 'mark', 'addContext'],
    source: 'https://log4js-node.github.io/log4js-node/api.html',
  },
  {
    label: 'loglevel',
    is: ['npm:loglevel', 'npm:loglevel.getLogger()'],
    methods: LEVELS,
    source: 'https://github.com/pimterry/loglevel#logging-methods',
  },
  {
    label: 'signale',
    is: ['npm:signale', 'npm:signale.Signale()', 'npm:signale()'],
    methods: [...LEVELS, 'success', 'note', 'start', 'complete', 'await', 'pending'],
    source: 'https://github.com/klaudiosinani/signale',
  },
  {
    label: 'consola',
    is: ['npm:consola', 'npm:consola.consola', 'npm:consola.createConsola()', 'npm:consola.create()'],
    methods: [...LEVELS, 'success', 'ready', 'start', 'box', 'fail'],
    callable: true,
    source: 'https://github.com/unjs/consola',
  },
  { label: 'tslog', is: ['npm:tslog.Logger()'], methods: LEVELS, source: 'https://tslog.js.org/' },
  {
    label: 'roarr',
    is: ['npm:roarr.Roarr', 'npm:roarr'],
    methods: LEVELS,
    callable: true,
    source: 'https://github.com/gajus/roarr',
  },
  {
    label: 'npmlog',
    is: ['npm:npmlog', 'npm:proc-log.log'],
    methods: [...LEVELS, 'silly', 'notice'],
    source: 'https://github.com/npm/npmlog',
  },
  {
    label: 'electron-log',
    is: ['npm:electron-log', 'npm:electron-log/main', 'npm:electron-log/node'],
    methods: LEVELS,
    source: 'https://github.com/megahertz/electron-log',
  },
  {
    label: 'debug',
    is: ['npm:debug()', 'npm:debug.debug()'],
    methods: ['log'],
    callable: true,
    source: 'https://github.com/debug-js/debug',
  },
  {
    label: 'simple-node-logger',
    is: [
      'npm:simple-node-logger.createSimpleLogger()',
      'npm:simple-node-logger.createSimpleFileLogger()',
      'npm:simple-node-logger.createRollingFileLogger()',
    ],
    methods: LEVELS,
    source: 'https://github.com/darrylwest/simple-node-logger',
  },
  {
    label: 'caterpillar',
    is: ['npm:caterpillar.Logger()'],
    methods: LEVELS,
    source: 'https://github.com/bevry/caterpillar',
  },
  {
    label: 'log',
    is: ['npm:log', 'npm:log.get()'],
    methods: [...LEVELS, 'notice', 'warning'],
    callable: true,
    source: 'https://github.com/medikoo/log',
  },
  {
    label: 'tracer',
    is: ['npm:tracer.console()', 'npm:tracer.colorConsole()', 'npm:tracer.dailyfile()'],
    methods: LEVELS,
    source: 'https://github.com/baryon/tracer',
  },
  {
    label: 'NestJS',
    is: [
      'npm:@nestjs/common.Logger()',
      'npm:@nestjs/common.Logger',
      'npm:@nestjs/common.ConsoleLogger()',
      'npm:@nestjs/common.LoggerService()',
      'npm:nestjs-pino.Logger()',
      'npm:nestjs-pino.PinoLogger()',
    ],
    methods: [...LEVELS, 'fatal'],
    source: 'https://docs.nestjs.com/techniques/logger',
  },
  {
    label: 'Fastify',
    is: ['<fastify>.log', '<fastify.Request>.log', '<fastify.Reply>.log'],
    methods: LEVELS,
    source: 'https://fastify.dev/docs/latest/Reference/Logging/',
  },
  {
    label: 'request logger',
    is: [
      '<express.Request>.log',
      '<express.Request>.logger',
      '<adonis.Context>.logger',
      'npm:@adonisjs/core/services/logger',
      '<koa.Context>.log',
      '<koa.Context>.logger',
      '<hono.Context>.var.logger',
      '<express.App>.log',
    ],
    methods: LEVELS,
    source: 'https://github.com/pinojs/pino-http#usage',
  },
  {
    label: 'OpenTelemetry',
    is: ['<otel.Span>'],
    methods: ['setAttribute', 'setAttributes', 'addEvent', 'recordException', 'setStatus', 'updateName'],
    source: 'https://opentelemetry.io/docs/languages/js/instrumentation/#span-attributes',
  },
  {
    label: 'OpenTelemetry',
    is: ['npm:@opentelemetry/api.trace.getTracer()', 'npm:@opentelemetry/api.Tracer()'],
    methods: ['startSpan', 'startActiveSpan'],
    source: 'https://opentelemetry.io/docs/languages/js/instrumentation/#create-spans',
  },
  {
    label: 'hapi',
    is: ['<hapi.Request>', '<hapi.Server>', '<hapi.Request>.logger', '<hapi.Server>.logger'],
    methods: ['log', 'info', 'error', 'warn', 'debug'],
    source: 'https://hapi.dev/api/#request.log()',
  },
  {
    label: 'AWS Lambda Powertools',
    is: ['npm:@aws-lambda-powertools/logger.Logger()'],
    methods: [...LEVELS, 'critical', 'appendKeys', 'appendPersistentKeys'],
    source: 'https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/',
  },
  {
    label: 'Google Cloud Logging',
    is: [
      'npm:@google-cloud/logging.Logging().log()',
      'npm:firebase-functions.logger',
      'npm:firebase-functions/logger',
      'npm:firebase-functions/v2.logger',
    ],
    methods: [...LEVELS, 'write', 'entry'],
    source: 'https://firebase.google.com/docs/functions/writing-and-viewing-logs',
  },
  {
    label: 'Strapi',
    is: ['global:strapi.log', 'global:sails.log'],
    methods: [...LEVELS, 'verbose'],
    callable: true,
    source: 'https://docs.strapi.io/cms/configurations/server',
  },
  {
    label: 'AdonisJS',
    is: ['npm:@adonisjs/core/services/logger'],
    methods: LEVELS,
    source: 'https://docs.adonisjs.com/guides/digging-deeper/logger',
  },
  {
    label: 'LogTape',
    is: ['npm:@logtape/logtape.getLogger()'],
    methods: LEVELS,
    source: 'https://logtape.org/manual/start',
  },
  {
    label: 'syslog',
    is: ['npm:modern-syslog', 'npm:syslog-client.createClient()', 'npm:node-syslog'],
    methods: [...SYSLOG, 'log'],
    source: 'https://github.com/strongloop/modern-syslog',
  },
  {
    label: 'npm-logging',
    is: [
      'npm:js-logger',
      'npm:js-logger.get()',
      'npm:ulog()',
      'npm:anylogger()',
      'npm:logplease.create()',
      'npm:fancy-log',
      'npm:diary.diary()',
      'npm:cabin()',
      'npm:@hapi/log',
      'npm:logdown()',
      'npm:winston-child',
      'npm:mono-log',
      'npm:logger',
    ],
    methods: LEVELS,
    callable: true,
    source: 'https://github.com/jonnyreeves/js-logger',
  },
] as const satisfies readonly Logger[];

/** Calls that write text to a log stream or file. */
export const LOG_WRITES = [
  {
    calls: ['global:process.stdout.write()', 'npm:process.stdout.write()'],
    label: 'process.stdout',
    source: 'https://nodejs.org/api/process.html#processstdout',
  },
  {
    calls: ['global:process.stderr.write()', 'npm:process.stderr.write()'],
    label: 'process.stderr',
    source: 'https://nodejs.org/api/process.html#processstderr',
  },
] as const;

/** Calls that append to a file; a log when the file is named like one. */
export const FILE_APPENDS = [
  {
    calls: [
      'npm:fs.appendFile()',
      'npm:fs.appendFileSync()',
      'npm:fs.promises.appendFile()',
      'npm:fs/promises.appendFile()',
      'npm:fs-extra.appendFile()',
      'npm:fs-extra.appendFileSync()',
      'npm:fs-extra.outputFile()',
      'npm:fs.writeFile()',
      'npm:fs.writeFileSync()',
      'npm:fs.promises.writeFile()',
      'npm:fs/promises.writeFile()',
    ],
    file: 0,
    data: 1,
    source: 'https://nodejs.org/api/fs.html#fsappendfilepath-data-options-callback',
  },
] as const;

/** Streams to files; writing to one that is named like a log is logging. */
export const FILE_STREAMS = [
  'npm:fs.createWriteStream().write()',
  'npm:fs-extra.createWriteStream().write()',
  'npm:rotating-file-stream.createStream().write()',
  'npm:file-stream-rotator.getStream().write()',
] as const;

/** A file name that says it is a log. */
export const LOG_FILE = /(?:^|[/\\._-])(?:log|logs|audit|access|trace)(?:[/\\._\-\d]|$)/i;

/** Middleware that logs each request. */
export interface RequestLogger {
  call: string;
  label: string;
  /** What it logs as it comes. */
  data: readonly string[];
  /** Where the options of the logger stand: the first argument, or an option of it. */
  options?: readonly string[];
  /** Logs only with one of these options given, and not false. */
  on?: readonly string[];
  /** Options that, with this value, take away some of the data, or all; or all unless `req.log` is used. */
  without?: readonly {
    option: string;
    value: 'true' | 'false';
    data?: readonly string[];
    unlessUsed?: boolean;
  }[];
  /** The option with the line that is written, in which `{{req.url}}` stands for a part of the request. */
  line?: string;
  /** Handed to a server rather than called. */
  plugin?: boolean;
  source: string;
}

/** The logger that each request gets prints the request in each of its lines. */
const AUTO_LOGGING = { option: 'autoLogging', value: 'false', unlessUsed: true } as const;
const PINO = ['user.device.ip_address', 'http.request_time', 'http.request_path', 'http.header'] as const;

export const REQUEST_LOGGERS = [
  {
    call: 'npm:pino-http()',
    label: 'pino-http',
    data: PINO,
    without: [AUTO_LOGGING],
    source: 'https://github.com/pinojs/pino-http#usage',
  },
  {
    call: 'npm:pino-http.pinoHttp()',
    label: 'pino-http',
    data: PINO,
    without: [AUTO_LOGGING],
    source: 'https://github.com/pinojs/pino-http#usage',
  },
  {
    call: 'npm:express-pino-logger()',
    label: 'express-pino-logger',
    data: PINO,
    without: [AUTO_LOGGING],
    source: 'https://github.com/pinojs/express-pino-logger',
  },
  {
    call: 'npm:koa-pino-logger()',
    label: 'koa-pino-logger',
    data: PINO,
    without: [AUTO_LOGGING],
    source: 'https://github.com/pinojs/koa-pino-logger',
  },
  ...(['npm:fastify()', 'npm:fastify.fastify()'] as const).map((call) => ({
    call,
    label: 'Fastify',
    data: ['user.device.ip_address', 'http.request_time', 'http.request_path'],
    options: ['logger'],
    on: ['logger', 'loggerInstance'],
    without: [{ option: 'disableRequestLogging', value: 'true' as const }],
    source: 'https://fastify.dev/docs/latest/Reference/Logging/#log-serializers',
  })),
  {
    call: 'npm:express-winston.logger()',
    label: 'express-winston',
    data: ['http.request_path', 'http.header'],
    without: [{ option: 'meta', value: 'false', data: ['http.header'] }],
    line: 'msg',
    source: 'https://github.com/bithavoc/express-winston#request-logging',
  },
  {
    call: 'npm:express-winston.errorLogger()',
    label: 'express-winston',
    data: ['http.request_path', 'http.header'],
    without: [{ option: 'meta', value: 'false' }],
    source: 'https://github.com/bithavoc/express-winston#error-logging',
  },
  {
    call: 'npm:express-bunyan-logger()',
    label: 'express-bunyan-logger',
    data: [
      'user.device.ip_address',
      'http.request_time',
      'http.request_path',
      'http.referrer',
      'http.user_agent',
      'http.header',
    ],
    source: 'https://github.com/villadora/express-bunyan-logger',
  },
  {
    call: 'npm:log4js.connectLogger()',
    label: 'log4js',
    data: [
      'user.device.ip_address',
      'http.request_time',
      'http.request_path',
      'http.referrer',
      'http.user_agent',
    ],
    source: 'https://log4js-node.github.io/log4js-node/connect-logger.html',
  },
  {
    call: 'npm:hono/logger.logger()',
    label: 'Hono',
    data: ['http.request_path'],
    source: 'https://hono.dev/docs/middleware/builtin/logger',
  },
  {
    call: 'npm:koa-logger()',
    label: 'koa-logger',
    data: ['http.request_path'],
    source: 'https://github.com/koajs/logger',
  },
  {
    call: 'npm:koa-morgan()',
    label: 'koa-morgan',
    data: [],
    source: 'https://github.com/koa-modules/morgan',
  },
  {
    call: 'npm:hapi-pino',
    label: 'hapi-pino',
    data: PINO,
    plugin: true,
    source: 'https://github.com/hapijs/hapi-pino#hapi-events',
  },
] as const satisfies readonly RequestLogger[];

/** morgan's predefined formats. `:remote-user` is left out: it is `-` unless the site uses Basic auth. */
export const MORGAN_FORMATS: Readonly<Record<string, string>> = table({
  // https://github.com/expressjs/morgan#predefined-formats
  combined: ':remote-addr [:date[clf]] ":method :url" :status :res[content-length] ":referrer" ":user-agent"',
  common: ':remote-addr [:date[clf]] ":method :url" :status :res[content-length]',
  default: ':remote-addr [:date] ":method :url" :status :res[content-length] ":referrer" ":user-agent"',
  short: ':remote-addr :method :url :status :res[content-length] - :response-time ms',
  tiny: ':method :url :status :res[content-length] - :response-time ms',
  dev: ':method :url :status :response-time ms - :res[content-length]',
});

/** What morgan's tokens print. https://github.com/expressjs/morgan#tokens */
export const MORGAN_TOKENS: Readonly<Record<string, string>> = table({
  'remote-addr': 'user.device.ip_address',
  'remote-user': 'user.account.username',
  date: 'http.request_time',
  url: 'http.request_path',
  referrer: 'http.referrer',
  'user-agent': 'http.user_agent',
});
