import type { RetentionBound } from '../model/index.js';
import type { Token } from './grammar/tokens.js';
import { table } from '../data/table.js';

/** A period found in a sentence: token indexes, the end exclusive, and how it bounds. */
export interface DurationMatch {
  start: number;
  end: number;
  /** ISO 8601, such as `P5Y`, `P30D`, `PT24H`. */
  period: string;
  bound: RetentionBound;
}

const NUMBERS = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10] as const),
);
const UNITS: Readonly<Record<string, readonly [string, number]>> = table({
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
});
/** Words that may stand between a number and its unit. */
const FILLERS = new Set([
  'calendar',
  'business',
  'working',
  'full',
  'consecutive',
  'more',
  'whole',
  'additional',
]);

const MAXIMUM = [
  'up to',
  'at most',
  'no longer than',
  'not longer than',
  'longer than',
  'no more than',
  'not more than',
  'more than',
  'maximum of',
  'a maximum',
  'less than',
  'within',
  'not exceeding',
  'exceed',
  'exceeding',
  'at the latest after',
  'beyond',
  'under',
  'max',
  'maximum',
];
const MINIMUM = ['at least', 'no less than', 'not less than', 'minimum of', 'a minimum', 'no fewer than'];

/** All periods of time in a sentence. */
export function findDurations(tokens: readonly Token[]): DurationMatch[] {
  const found: DurationMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = durationAt(tokens, i);
    if (!match) continue;
    found.push({ ...match, bound: boundBefore(tokens, i, match.end) });
    i = match.end - 1;
  }
  return found;
}

function durationAt(tokens: readonly Token[], start: number): Omit<DurationMatch, 'bound'> | null {
  const number = numberAt(tokens, start);
  if (!number) return null;
  let at = number.end;
  // "30 (thirty) days" says it twice.
  if (tokens[at]?.text === '(') {
    const again = numberAt(tokens, at + 1);
    if (!again || tokens[again.end]?.text !== ')') return null;
    at = again.end + 1;
  }
  while (FILLERS.has(tokens[at]?.text ?? '')) at++;
  const unit = UNITS[tokens[at]?.stem ?? ''];
  if (!unit) return null;
  return { start, end: at + 1, period: isoPeriod(number.value * unit[1], unit[0], tokens[at]!.stem) };
}

function isoPeriod(amount: number, letter: string, unit: string): string {
  const isTime = unit === 'second' || unit === 'minute' || unit === 'hour';
  const half = amount % 1 !== 0;
  if (half && letter === 'Y') return `P${amount * 12}M`;
  return `P${isTime ? 'T' : ''}${amount}${letter}`;
}

/** "6 to 12 months", "six to twelve": the longer is the most. */
function isRangeEnd(tokens: readonly Token[], start: number): boolean {
  const joint = tokens[start - 1]?.text ?? '';
  if (!/^(?:to|and|or|-|–)$/.test(joint)) return false;
  const isNumber = (text: string): boolean => /^\d{1,3}$/.test(text) || NUMBERS.has(text) || TENS.has(text);
  return (
    isNumber(tokens[start - 2]?.text ?? '') && (joint !== 'and' || tokens[start - 3]?.text === 'between')
  );
}

function numberAt(tokens: readonly Token[], start: number): { value: number; end: number } | null {
  const word = tokens[start]?.text;
  if (word === undefined) return null;
  if (/^\d{1,6}$/.test(word)) return { value: Number(word), end: start + 1 };
  if (word === 'a' || word === 'an' || word === 'another') {
    const next = tokens[start + 1]?.text ?? '';
    if (next === 'single') return { value: 1, end: start + 2 };
    if (next === 'few' || next === 'couple') return null;
    return next in UNITS || FILLERS.has(next) ? { value: 1, end: start + 1 } : null;
  }
  if (word === 'half' && /^an?$/.test(tokens[start + 1]?.text ?? '')) return { value: 0.5, end: start + 2 };
  const small = NUMBERS.get(word);
  if (small !== undefined) {
    if (tokens[start + 1]?.text === 'hundred') return { value: small * 100, end: start + 2 };
    return { value: small, end: start + 1 };
  }
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const ones = NUMBERS.get(tokens[start + 1]?.text ?? '');
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, end: start + 2 }
    : { value: tens, end: start + 1 };
}

function boundBefore(tokens: readonly Token[], start: number, end: number): RetentionBound {
  const before = tokens
    .slice(Math.max(0, start - 6), start)
    .map((token) => token.text)
    .join(' ');
  const isNear = (phrase: string) => {
    const at = before.lastIndexOf(phrase);
    return at >= 0 && before.length - at - phrase.length <= 16 && (at === 0 || before[at - 1] === ' ');
  };
  if (MINIMUM.some(isNear)) return 'minimum';
  if (MAXIMUM.some(isNear)) return 'maximum';
  if (isRangeEnd(tokens, start)) return 'maximum';
  const after = tokens
    .slice(end, end + 3)
    .map((token) => token.text)
    .join(' ');
  if (/^(?:or less|at most|at the latest|at the most|or fewer|maximum|max)/.test(after)) return 'maximum';
  return /^(?:or more|or longer|at least)/.test(after) ? 'minimum' : 'exact';
}
