/** A call that says how long something is kept. */
export interface RetentionCall {
  calls: readonly string[];
  /** Argument and option with the period. */
  arg: number;
  option: readonly string[];
  /** `text`: "14d"; `s`: a number of seconds. */
  unit: 'text' | 's';
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
    unit: 'text',
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/winstonjs/winston-daily-rotate-file#options',
  },
  {
    calls: ['npm:file-stream-rotator.getStream()'],
    arg: 0,
    option: ['max_logs'],
    unit: 'text',
    what: 'Keeps log files',
    data: LOG_DATA,
    source: 'https://github.com/rogerc/file-stream-rotator',
  },
  {
    calls: ['*.createIndex()', '*.index()', '*.ensureIndex()'],
    arg: 1,
    option: ['expireAfterSeconds'],
    unit: 's',
    what: 'Keeps records',
    data: ['user'],
    source: 'https://www.mongodb.com/docs/manual/core/index-ttl/',
  },
] as const satisfies readonly RetentionCall[];

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
];
