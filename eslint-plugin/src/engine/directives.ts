import { TOPICS, type SourceRange } from '../model/index.js';
import type { SourceComment } from './analyze.js';

type Place = Pick<SourceRange, 'startLine' | 'startColumn'>;

interface Directive {
  /** Full rule ids; empty for every rule. */
  rules: string[];
}

/** Switches rules off or on from a place on. */
interface Switch extends Directive {
  off: boolean;
  at: Place;
}

/** Switches rules off for one line. */
interface LineDirective extends Directive {
  line: number;
}

// A rule of ours may be named without its prefix, but only in our own directive.
const TOPIC_NAMES: ReadonlySet<string> = new Set(TOPICS);
const DIRECTIVE =
  /^\s*(eslint-disable-next-line|eslint-disable-line|eslint-disable|eslint-enable|privacy-policy-ignore-next-line)(?=\s|$)(.*)$/s;

/** Whether a comment can switch reports on or off. */
export function isDirective(comment: SourceComment): boolean {
  return DIRECTIVE.test(comment.value);
}

/**
 * Whether a report at a place is switched off by a comment, as ESLint reads `eslint-disable` comments;
 * `privacy-policy-ignore-next-line` is for files and projects without ESLint.
 *
 * @param comments in order of position
 */
export function silencer(comments: readonly SourceComment[]): (rule: string, at: Place) => boolean {
  const switches: Switch[] = [];
  const lines: LineDirective[] = [];
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.value);
    if (match === null) continue;
    const [, kind, rest = ''] = match;
    const rules = rulesOf(rest, kind === 'privacy-policy-ignore-next-line');
    if (kind === 'eslint-disable' || kind === 'eslint-enable') {
      // ESLint takes these from block comments only.
      if (comment.block) switches.push({ rules, off: kind === 'eslint-disable', at: comment });
    } else {
      const line = kind === 'eslint-disable-line' ? comment.startLine : comment.endLine + 1;
      lines.push({ rules, line });
    }
  }
  return (rule, at) =>
    lines.some((directive) => directive.line === at.startLine && speaksOf(directive, rule)) ||
    switches.findLast((one) => speaksOf(one, rule) && isBefore(one.at, at))?.off === true;
}

function speaksOf({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}

function isBefore(a: Place, b: Place): boolean {
  return a.startLine < b.startLine || (a.startLine === b.startLine && a.startColumn < b.startColumn);
}

function rulesOf(rest: string, own: boolean): string[] {
  const [list = ''] = rest.split(/\s-{2,}\s/);
  return list
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map((rule) => (own && TOPIC_NAMES.has(rule) ? `privacy-policy/${rule}` : rule));
}
