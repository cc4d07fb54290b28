import { TOPICS, type SourceRange } from '../model/index.js';
import type { SourceComment } from './analyze.js';

type Place = Pick<SourceRange, 'startLine' | 'startColumn'>;

/** A comment that switches rules off. */
export interface Directive {
  /** Full rule ids; empty for every rule. */
  rules: readonly string[];
  /** What stands after `--`; empty where nothing does. */
  description: string;
  /** `privacy-policy-ignore-next-line`, which ESLint itself does not know. */
  own: boolean;
  comment: SourceComment;
}

/** Switches rules off or on from a place on. */
interface Switch {
  directive: Directive;
  off: boolean;
}

/** Switches rules off for one line. */
interface LineDirective {
  directive: Directive;
  line: number;
}

export interface Directives {
  /** Every comment that switches rules off, in order of position. */
  all: readonly Directive[];
  /** The comment that switches a report at a place off; null when none does. */
  silencing(rule: string, at: Place): Directive | null;
}

// A rule of ours may be named without its prefix, but only in our own directive.
const TOPIC_NAMES: ReadonlySet<string> = new Set(TOPICS);
const OWN = 'privacy-policy-ignore-next-line';
const DIRECTIVE =
  /^\s*(eslint-disable-next-line|eslint-disable-line|eslint-disable|eslint-enable|privacy-policy-ignore-next-line)(?=\s|$)(.*)$/s;

/** Whether a comment can switch reports on or off. */
export function isDirective(comment: SourceComment): boolean {
  return DIRECTIVE.test(comment.value);
}

/**
 * What comments switch off, as ESLint reads `eslint-disable` comments; `privacy-policy-ignore-next-line` is for
 * files and projects without ESLint.
 *
 * @param comments in order of position
 */
export function directivesOf(comments: readonly SourceComment[]): Directives {
  const all: Directive[] = [];
  const switches: Switch[] = [];
  const lines: LineDirective[] = [];
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.value);
    if (match === null) continue;
    const [, kind, rest = ''] = match;
    const directive = { ...partsOf(rest, kind === OWN), own: kind === OWN, comment };
    const off = kind !== 'eslint-enable';
    if (kind === 'eslint-disable' || !off) {
      // ESLint takes these from block comments only.
      if (!comment.block) continue;
      switches.push({ directive, off });
    } else {
      const line = kind === 'eslint-disable-line' ? comment.startLine : comment.endLine + 1;
      lines.push({ directive, line });
    }
    if (off) all.push(directive);
  }
  return {
    all,
    silencing(rule, at) {
      const forLine = lines.find(({ directive, line }) => line === at.startLine && speaksOf(directive, rule));
      if (forLine !== undefined) return forLine.directive;
      const last = switches.findLast(
        ({ directive }) => speaksOf(directive, rule) && isBefore(directive.comment, at),
      );
      return last?.off === true ? last.directive : null;
    },
  };
}

function speaksOf({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}

function isBefore(a: Place, b: Place): boolean {
  return a.startLine < b.startLine || (a.startLine === b.startLine && a.startColumn < b.startColumn);
}

function partsOf(rest: string, own: boolean): Pick<Directive, 'rules' | 'description'> {
  const [, list = '', description = ''] = /^(.*?)(?:\s-{2,}(?:\s(.*))?)?$/s.exec(rest) ?? [];
  const rules = list
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map((rule) => (own && TOPIC_NAMES.has(rule) ? `privacy-policy/${rule}` : rule));
  return { rules, description: description.trim() };
}
