import type { Reported } from './report.js';

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const KINDS = ['contradicted', 'undisclosed', 'ambiguous', 'vague', 'problem'];

/** How many of each verdict: `2 contradicted, 1 undisclosed`. */
export function tally(reported: readonly Pick<Reported, 'messageId'>[]): string {
  return KINDS.map((kind) => ({
    kind,
    number: reported.filter(({ messageId }) => messageId === kind).length,
  }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) =>
      kind === 'problem' ? `${count(number, 'comment')} to look at` : `${number} ${kind}`,
    )
    .join(', ');
}
