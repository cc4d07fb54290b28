import { table } from './table.js';

/** A call that says how long something is kept. */
export interface RetentionCall {
  /** `*.name()` stands for a method of that name on anything. */
  calls: readonly string[];
  /** Argument and option with the period. */
  arg: number;
  option: readonly string[];
  /** Of a plain number; a text has its unit with it (`14d`). Null where a plain number is none of time. */
  unit: 'ms' | 's' | 'day' | null;
  /** The option is a number of files; this one says how long each is written. */
  each?: readonly string[];
  what: string;
  /** What is kept, as far as the call tells. */
  data: readonly string[];
  source: string;
}

/** What the log of a site holds, whatever its format. */
export const LOG_DATA = [
  'user.device.ip_address',
  'http.request_time',
  'http.request_path',
  'http.user_agent',
  'http.referrer',
];

export const RETENTION_CALLS = [
  {
    calls: ['npm:winston-daily-rotate-file()', 'npm:winston.transports.DailyRotateFile()'],
    arg: 0,
    option: ['maxFiles'],
    unit: null,
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/winstonjs/winston-daily-rotate-file#options',
  },
  {
    calls: ['npm:file-stream-rotator.getStream()'],
    arg: 0,
    option: ['max_logs'],
    unit: null,
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/rogerc/file-stream-rotator',
  },
  {
    calls: ['*.createIndex()', '*.index()', '*.ensureIndex()', '*.createCollection()'],
    arg: 1,
    option: ['expireAfterSeconds'],
    unit: 's',
    what: 'Keeps records',
    data: ['user'],
    source: 'https://www.mongodb.com/docs/manual/core/index-ttl/',
  },
  {
    calls: ['npm:pino.transport()', 'npm:pino-roll()'],
    arg: 0,
    option: ['options', 'limit', 'count'],
    each: ['options', 'frequency'],
    unit: null,
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/mcollina/pino-roll#options',
  },
  {
    calls: ['npm:rotating-file-stream.createStream()'],
    arg: 1,
    option: ['maxFiles'],
    each: ['interval'],
    unit: null,
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/iccicci/rotating-file-stream#maxfiles',
  },
] as const satisfies readonly RetentionCall[];

/** Stores that forget a value after a time, and how they are told. */
export const EXPIRING_WRITES: readonly {
  calls: readonly string[];
  /** `set(key, value, 'EX', seconds)` or `set(key, value, { EX: seconds })`; else the argument with the seconds. */
  seconds: number | 'EX';
  value: number;
  source: string;
}[] = ((): readonly { calls: readonly string[]; seconds: number | 'EX'; value: number; source: string }[] => {
  const clients = [
    'npm:ioredis()',
    'npm:ioredis.Redis()',
    'npm:redis.createClient()',
    'npm:@upstash/redis.Redis()',
    'npm:@vercel/kv.kv',
  ];
  const calls = (names: readonly string[]): string[] =>
    clients.flatMap((client) => names.map((name) => `${client}.${name}()`));
  return [
    { calls: calls(['set']), seconds: 'EX', value: 1, source: 'https://redis.io/docs/latest/commands/set/' },
    {
      calls: calls(['setex', 'setEx']),
      seconds: 1,
      value: 2,
      source: 'https://redis.io/docs/latest/commands/setex/',
    },
    {
      calls: ['npm:node-cache().set()'],
      seconds: 2,
      value: 1,
      source: 'https://github.com/node-cache/node-cache#store-a-key-set',
    },
  ];
})();

/** Properties of a record after whose time a store deletes it. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html */
export const EXPIRY_PROPERTIES: ReadonlySet<string> = new Set([
  'ttl',
  'TTL',
  'expireAt',
  'expire_at',
  'deleteAt',
  'delete_at',
  'purgeAt',
  'purge_at',
]);

/** Named periods of `RetentionDays`. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_logs.RetentionDays.html */
export const LOG_GROUPS: ReadonlySet<string> = new Set([
  'npm:aws-cdk-lib/aws-logs.LogGroup()',
  'npm:aws-cdk-lib.aws_logs.LogGroup()',
  'npm:@aws-cdk/aws-logs.LogGroup()',
]);
export const NUMBER_WORDS: Readonly<Record<string, number>> = table({
  ONE: 1,
  TWO: 2,
  THREE: 3,
  FOUR: 4,
  FIVE: 5,
  SIX: 6,
  SEVEN: 7,
  EIGHT: 8,
  NINE: 9,
  TEN: 10,
  THIRTEEN: 13,
  EIGHTEEN: 18,
});
export const BUCKETS: ReadonlySet<string> = new Set([
  'npm:aws-cdk-lib/aws-s3.Bucket()',
  'npm:aws-cdk-lib.aws_s3.Bucket()',
  'npm:@aws-cdk/aws-s3.Bucket()',
]);

/** What the records of a store of this name are, where the name tells. */
export const STORE_CONTENTS: readonly { name: RegExp; data: readonly string[] }[] = [
  {
    // No blogs, catalogs, logins, logos, accessories.
    name: /(?<!b|cata|dia|ana|change|back)log(?!in|out|o|ic|ist)|audit|access(?!or|_?(?:token|key|code|grant|right))/i,
    data: LOG_DATA,
  },
  { name: /visit|page_?view|analytic|event|stat/i, data: ['user.behavior'] },
  {
    name: /user|customer|member|account|profile|subscri|contact|person|lead|guest|order|invoice|booking|payment|message|comment|session|token|upload|avatar|export|backup/i,
    data: ['user'],
  },
];

/** Calls that label a metric. */
export const METRIC_CALLS: readonly { calls: readonly string[]; label: string; source: string }[] = [
  {
    calls: ['Counter', 'Gauge', 'Histogram', 'Summary'].flatMap((type) =>
      ['inc', 'dec', 'set', 'observe', 'labels', 'startTimer'].map(
        (method) => `npm:prom-client.${type}().${method}()`,
      ),
    ),
    label: 'prom-client',
    source: 'https://github.com/siimon/prom-client',
  },
  {
    calls: ['hot-shots()', 'hot-shots.StatsD()', 'node-statsd()', 'lynx()'].flatMap((client) =>
      ['increment', 'gauge', 'histogram', 'timing', 'set', 'unique', 'distribution'].map(
        (method) => `npm:${client}.${method}()`,
      ),
    ),
    label: 'StatsD',
    source: 'https://github.com/brightcove/hot-shots',
  },
  {
    calls: ['add', 'record'].flatMap((method) =>
      ['createCounter', 'createHistogram', 'createUpDownCounter', 'createGauge'].map(
        (make) => `npm:@opentelemetry/api.metrics.getMeter().${make}().${method}()`,
      ),
    ),
    label: 'OpenTelemetry',
    source: 'https://opentelemetry.io/docs/languages/js/instrumentation/#metrics',
  },
  {
    calls: [
      '<influx.Point>.tag()',
      '<influx.Point>.stringField()',
      'npm:influx.InfluxDB().writePoints()',
      'npm:influx.InfluxDB().writeMeasurement()',
    ],
    label: 'InfluxDB',
    source: 'https://influxdata.github.io/influxdb-client-js/influxdb-client.point.html',
  },
];

/** How code calls what keeps statistics, and what puts something there. */
export const STATISTICS_STORE =
  /(?:^|_|page)(?:page_?views?|views|visits?|hits?|stats?|statistics?|analytics?|metrics?|traffic|usage)(?:_?(?:models?|repository|repo|dao|collection|table|entity|events?|log))?$/i;
export const STATISTICS_WRITES: ReadonlySet<string> = new Set([
  'create',
  'insert',
  'insertOne',
  'insertMany',
  'save',
  'upsert',
  'createMany',
]);
