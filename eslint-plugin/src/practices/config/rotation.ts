import { LOG_DATA } from '../../data/retention.js';
import { OTHER_LOGS } from '../../data/rotation.js';
import type { ConfigDirective, ConfigTree } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { Reporter } from './reporter.js';
import { loadSet, type Entry, type Scope } from './set.js';

const PERIODS: Readonly<Record<string, { unit: 'Y' | 'M' | 'W' | 'D' | 'H'; days: number; noun: string }>> = {
  hourly: { unit: 'H', days: 1 / 24, noun: 'hour' },
  daily: { unit: 'D', days: 1, noun: 'day' },
  weekly: { unit: 'W', days: 7, noun: 'week' },
  monthly: { unit: 'M', days: 30.436875, noun: 'month' },
  yearly: { unit: 'Y', days: 365.2425, noun: 'year' },
};

/** How logrotate is to treat a log file, as far as it matters how long it is kept. */
interface Rotation {
  period: Entry | null;
  rotate: Entry | null;
  maxage: Entry | null;
  /** Makes files go, or stay, by their size: how old they are then, nothing tells. */
  bySize: boolean;
}

export function mayContainRotation(text: string): boolean {
  return /\{/.test(text);
}

/** For how long logrotate keeps each log file that a configuration names. */
export function findRotationPractices(
  filename: string,
  text: string,
  tree: ConfigTree,
  options: PracticeOptions,
): Practice[] {
  const set = loadSet({
    filename,
    tree,
    kind: 'logrotate',
    includeOf,
    resolver: options.configs ?? null,
  });
  const report = new Reporter(filename, text, options);
  let defaults: Rotation = { period: null, rotate: null, maxage: null, bySize: false };
  for (const entry of set.root.entries) {
    // Defaults count for what comes after them.
    if (entry.block) reportBlock(entry, withOptions(defaults, entry.block), report);
    else defaults = withOption(defaults, entry);
  }
  return report.practices;
}

function includeOf({ name, args, body }: ConfigDirective): string | null {
  return name.value === 'include' && body === null && args[0] ? args[0].value : null;
}

function withOptions(rotation: Rotation, block: Scope): Rotation {
  return block.entries.reduce(withOption, rotation);
}

/** The last word on each matter counts; `size` takes the place of a period, `minsize` and `maxsize` add to it. */
function withOption(rotation: Rotation, entry: Entry): Rotation {
  const name = entry.directive.name.value;
  if (Object.hasOwn(PERIODS, name)) return { ...rotation, period: entry };
  switch (name) {
    case 'rotate':
    case 'maxage':
      return { ...rotation, [name]: entry };
    case 'size':
      return { ...rotation, period: null };
    case 'minsize':
    case 'maxsize':
      return { ...rotation, bySize: true };
    default:
      return rotation;
  }
}

function reportBlock(entry: Entry, { period, rotate, maxage, bySize }: Rotation, report: Reporter): void {
  const files = [entry.directive.name, ...entry.directive.args].map(({ value }) => value);
  if (bySize || period === null || rotate === null) return;
  const count = numberOf(rotate);
  const age = maxage === null ? null : numberOf(maxage);
  if (count === null) return;
  const { unit, days, noun } = PERIODS[period.directive.name.value]!;
  // Rotated once and then removed.
  const kept = Math.max(count, 1);
  const byAge = age !== null && age > 0 && (count === -1 || age < kept * days);
  if (count === -1 && !byAge) return;
  const place = byAge ? maxage! : rotate;
  const what = byAge
    ? `Keeps ${namesOf(files)} for ${plural(age, 'day')} (maxage ${age})`
    : `Keeps ${namesOf(files)} for ${plural(kept, noun)} (rotate ${count} x ${period.directive.name.value})`;
  // What stands among the defaults says nothing of a file by itself: the file's block does.
  const isOwn = place.scope === entry.block;
  const retention = byAge ? `P${age}D` : unit === 'H' ? `PT${kept}H` : `P${kept}${unit}`;
  const judged = files.some((file) => !OTHER_LOGS.test(file));
  const practice = { kind: 'retention', what, action: 'retain', retention, judged } as const;
  report.atEntry(isOwn ? place : entry, { ...practice, data: [...LOG_DATA] });
}

function numberOf({ directive: { args } }: Entry): number | null {
  const text = args[0]?.value ?? '';
  return /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function namesOf(files: readonly string[]): string {
  const [first = 'log files', ...more] = files;
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
