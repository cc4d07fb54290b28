import { RETENTION_CALLS, type RetentionCall } from '../data/retention.js';
import type { Call } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import { isoDuration, numberOf, optionOf } from './arguments.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';

const ENTRIES: readonly RetentionCall[] = RETENTION_CALLS;
const BY_METHOD = new Map(
  ENTRIES.flatMap((entry) =>
    entry.calls.filter((call) => call.startsWith('*.')).map((call) => [call.slice(2, -2), entry] as const),
  ),
);
const UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, w: 604_800 };

function* kept(
  entry: RetentionCall,
  node: Call,
  args: readonly Call['arguments'][number][] | KnownCall['args'],
  file: FileContext,
): Iterable<Draft> {
  const option = optionOf(args[entry.arg], entry.option, file.flow);
  if (!option) return;
  const seconds = entry.unit === 's' ? numberOf(option, file.flow) : secondsOf(file.flow.text(option));
  if (seconds === null || seconds <= 0) return;
  const retention = isoDuration(seconds);
  yield {
    kind: 'retention',
    node,
    what: `${entry.what} for ${inWords(seconds)}`,
    action: 'retain',
    data: [...entry.data],
    recipient: null,
    retention,
  };
}

function secondsOf(text: string | null): number | null {
  const match = /^\s*(\d+)\s*([dhmw])\s*$/.exec(text ?? '');
  return match ? Number(match[1]) * UNITS[match[2]!]! : null;
}

function inWords(seconds: number): string {
  const days = seconds / 86_400;
  if (days >= 365 && days % 365 === 0) return days === 365 ? 'one year' : `${days / 365} years`;
  if (days >= 1) return days === 1 ? 'one day' : `${Math.round(days)} days`;
  return `${Math.round(seconds / 3600)} hours`;
}

function* anyCall(node: Call, _calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return;
  const entry = BY_METHOD.get(file.flow.propertyName(callee) ?? '');
  if (entry) yield* kept(entry, node, node.arguments, file);
}

const CALLS = new Map(
  ENTRIES.flatMap((entry) =>
    entry.calls
      .filter((call) => !call.startsWith('*.'))
      .map(
        (path) =>
          [path, (call: KnownCall, file: FileContext) => kept(entry, call.node, call.args, file)] as const,
      ),
  ),
);

/** Periods for which the code keeps what it has. */
export const retention: Finder = {
  calls: CALLS,
  anyCall,
  methods: [...BY_METHOD.keys()],
  globals: [],
  modules: [...CALLS.keys()],
  words: [/expireAfterSeconds/],
};
