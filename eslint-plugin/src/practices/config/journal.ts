import { LOG_DATA } from '../../data/retention.js';
import { TIME_SPAN_UNITS } from '../../data/rotation.js';
import type { ConfigTree } from '../../languages/config/tree.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { Reporter } from './reporter.js';
import { loadSet } from './set.js';

export function mayContainJournalPractice(text: string): boolean {
  return text.includes('MaxRetentionSec');
}

/**
 * For how long journald keeps what it is given. A limit of size tells nothing of time.
 * https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html#MaxRetentionSec=
 */
export function findJournalPractices(
  filename: string,
  text: string,
  tree: ConfigTree,
  options: PracticeOptions,
): Practice[] {
  const includeOf = (): null => null;
  const set = loadSet({ filename, tree, kind: 'journald', includeOf, resolver: null });
  const report = new Reporter(filename, text, options);
  const sections = set.root.entries.filter(({ directive }) => directive.name.value === 'Journal');
  // The last assignment counts.
  const entry = sections
    .flatMap(({ block }) => block?.entries ?? [])
    .findLast(({ directive }) => directive.name.value === 'MaxRetentionSec');
  const span = entry?.directive.args[0]?.value;
  const retention = span === undefined ? null : readTimeSpan(span);
  if (entry && retention !== null) {
    report.atEntry(entry, {
      kind: 'retention',
      what: `Keeps the journal for ${span} (journald)`,
      action: 'retain',
      data: [...LOG_DATA],
      retention,
    });
  }
  return report.practices;
}

/** An ISO 8601 duration; null for none, which is 0, and for what cannot be read. */
export function readTimeSpan(text: string): string | null {
  const amounts = { Y: 0, M: 0, W: 0, D: 0, H: 0, MIN: 0, S: 0 };
  const rest = text.replace(/(\d+)\s*([A-Za-z]*)\s*/g, (part, number: string, name: string) => {
    const unit = TIME_SPAN_UNITS.find(({ names }) => names.test(name))?.unit;
    if (unit === undefined) return part;
    amounts[unit] += Number(number);
    return '';
  });
  if (rest !== '') return null;
  const part = (unit: keyof typeof amounts, letter: string): string =>
    amounts[unit] > 0 ? `${amounts[unit]}${letter}` : '';
  const date = part('Y', 'Y') + part('M', 'M') + part('W', 'W') + part('D', 'D');
  const time = part('H', 'H') + part('MIN', 'M') + part('S', 'S');
  return date + time === '' ? null : `P${date}${time === '' ? '' : `T${time}`}`;
}
