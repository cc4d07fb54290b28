import { TOPICS, type SourceRange } from '../model/index.js';
import type { SourceComment } from './analyze.js';

/** A stretch of a file in which a rule, or every rule, is switched off. */
interface Silence {
  /** Full rule id; null for every rule. */
  rule: string | null;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

const TOPIC_NAMES: ReadonlySet<string> = new Set(TOPICS);
const END_OF_FILE = { endLine: Number.MAX_SAFE_INTEGER, endColumn: Number.MAX_SAFE_INTEGER };
const DIRECTIVE =
  /^\s*(eslint-disable-next-line|eslint-disable-line|eslint-disable|eslint-enable|privacy-policy-ignore-next-line)(?=\s|$)(.*)$/s;

/**
 * Whether a report at a place is switched off by a comment, as ESLint reads `eslint-disable` comments;
 * `privacy-policy-ignore-next-line` is for files and projects without ESLint.
 *
 * @param comments in order of position
 */
export function silencer(
  comments: readonly SourceComment[],
): (rule: string, at: Pick<SourceRange, 'startLine' | 'startColumn'>) => boolean {
  const silences: Silence[] = [];
  let open: Silence[] = [];
  const close = (rule: string | null, comment: SourceComment): void => {
    for (const silence of open) {
      if (rule !== null && silence.rule !== null && silence.rule !== rule) continue;
      // A whole-file silence that is lifted for one rule only stays for the others, which ESLint does too.
      if (rule !== null && silence.rule === null) continue;
      silence.endLine = comment.startLine;
      silence.endColumn = comment.startColumn;
    }
    open = open.filter(({ endLine }) => endLine === END_OF_FILE.endLine);
  };
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.value);
    if (match === null) continue;
    const [, kind, rest = ''] = match;
    const rules = rulesOf(rest).map((rule) =>
      // Only our own directive takes a rule without its prefix; ESLint would not know what is meant.
      kind === 'privacy-policy-ignore-next-line' && TOPIC_NAMES.has(rule) ? `privacy-policy/${rule}` : rule,
    );
    for (const rule of rules.length === 0 ? [null] : rules) {
      if (kind === 'eslint-enable') close(rule, comment);
      else if (kind === 'eslint-disable') {
        const silence = {
          rule,
          startLine: comment.startLine,
          startColumn: comment.startColumn,
          ...END_OF_FILE,
        };
        silences.push(silence);
        open.push(silence);
      } else {
        const line = kind === 'eslint-disable-line' ? comment.startLine : comment.endLine + 1;
        silences.push({ rule, startLine: line, startColumn: 0, endLine: line + 1, endColumn: 0 });
      }
    }
  }
  return (rule, at) =>
    silences.some((silence) => (silence.rule === null || silence.rule === rule) && contains(silence, at));
}

function rulesOf(rest: string): string[] {
  const [list = ''] = rest.split(/\s-{2,}\s/);
  return list
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
}

function contains(silence: Silence, at: Pick<SourceRange, 'startLine' | 'startColumn'>): boolean {
  const after =
    at.startLine > silence.startLine ||
    (at.startLine === silence.startLine && at.startColumn >= silence.startColumn);
  const before =
    at.startLine < silence.endLine ||
    (at.startLine === silence.endLine && at.startColumn < silence.endColumn);
  return after && before;
}
