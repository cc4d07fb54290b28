/** Days of one calendar unit, on the average. */
const DAYS = { Y: 365.2425, M: 30.436875, W: 7, D: 1 } as const;
const HOURS = { H: 1 / 24, M: 1 / 1440, S: 1 / 86400 } as const;

/** Length of an ISO 8601 duration in days; null when it is none. */
export function daysOf(duration: string): number | null {
  const match = /^P(?=.)([^T]*)(?:T(.+))?$/.exec(duration);
  if (match === null) return null;
  const date = sum(match[1]!, DAYS);
  const time = sum(match[2] ?? '', HOURS);
  return date === null || time === null ? null : date + time;
}

function sum(text: string, units: Readonly<Record<string, number>>): number | null {
  let total = 0;
  const rest = text.replace(/(\d+(?:[.,]\d+)?)([A-Z])/g, (part, number: string, unit: string) => {
    const days = units[unit];
    if (days === undefined) return part;
    total += Number(number.replace(',', '.')) * days;
    return '';
  });
  return rest === '' ? total : null;
}

const NAMES = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const TIME_NAMES = { H: 'hour', M: 'minute', S: 'second' } as const;

/** A duration in words: `P5Y` as "5 years", `P1Y6M` as "1 year and 6 months". */
export function durationWords(duration: string): string {
  const [date = '', time = ''] = duration.replace(/^P/, '').split('T');
  const words = [...parts(date, NAMES), ...parts(time, TIME_NAMES)];
  return words.length < 2 ? (words[0] ?? duration) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function parts(text: string, names: Readonly<Record<string, string>>): string[] {
  return [...text.matchAll(/(\d+(?:[.,]\d+)?)([A-Z])/g)].map(
    ([, number, unit]) => `${number} ${names[unit!] ?? unit}${number === '1' ? '' : 's'}`,
  );
}
