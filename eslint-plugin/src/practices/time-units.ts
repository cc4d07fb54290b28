import { table } from '../data/table.js';

/** Seconds of a day. */
export const DAY = 86_400;
const UNITS: Readonly<Record<string, number>> = table({
  ms: 0.001,
  millisecond: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: DAY,
  day: DAY,
  w: 7 * DAY,
  wk: 7 * DAY,
  week: 7 * DAY,
  mo: 30 * DAY,
  mon: 30 * DAY,
  month: 30 * DAY,
  y: 365 * DAY,
  yr: 365 * DAY,
  year: 365 * DAY,
});

/** Seconds of one unit by its name: `days`, `d`, `Day`; null for what is no unit. */
export function secondsOfUnit(name: string): number | null {
  const word = name === 'M' ? 'month' : name.toLowerCase();
  return UNITS[word] ?? UNITS[word.replace(/s$/, '')] ?? null;
}

/** Seconds of a period in words: `14d`, `2 days`, `1 month`. */
export function secondsOfText(text: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(text ?? '');
  const unit = match ? secondsOfUnit(match[2]!) : null;
  return unit === null ? null : Number(match![1]) * unit;
}

/** A period as a message has it: `30 days`, `one year`. */
export function inWords(seconds: number): string {
  const days = seconds / DAY;
  if (days >= 365 && days % 365 === 0) return counted(days / 365, 'year');
  if (days >= 1) return counted(Math.round(days), 'day');
  if (seconds >= 3600) return counted(Math.round(seconds / 3600), 'hour');
  return seconds >= 60 ? counted(Math.round(seconds / 60), 'minute') : counted(Math.ceil(seconds), 'second');
}

function counted(count: number, word: string): string {
  return count === 1 ? `one ${word}` : `${count} ${word}s`;
}
