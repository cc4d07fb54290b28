import type { Practice, SourceRange } from '../model/index.js';

/** What a finder must say of a practice; what is left out has the usual value. */
export type PracticeFields = Omit<
  Practice,
  keyof SourceRange | 'purposes' | 'retention' | 'judged' | 'gate'
> &
  Partial<Pick<Practice, 'purposes' | 'retention' | 'judged' | 'gate'>>;

/** A practice at its place. */
export function practiceAt(
  { startLine, startColumn, endLine, endColumn }: SourceRange,
  { kind, what, action, data, recipient, purposes, side, gate, retention, submitted, judged }: PracticeFields,
): Practice {
  return {
    startLine,
    startColumn,
    endLine,
    endColumn,
    kind,
    what,
    action,
    data,
    recipient,
    purposes: purposes ?? [],
    side,
    gate: gate ?? null,
    retention: retention ?? null,
    ...(submitted === true ? { submitted } : {}),
    judged: judged ?? true,
  };
}

/** By position; of several findings for one act, the first with its kind and words. */
export function inOrder(practices: readonly Practice[]): Practice[] {
  const seen = new Set<string>();
  return [...practices]
    .sort(
      (a, b) =>
        a.startLine - b.startLine ||
        a.startColumn - b.startColumn ||
        a.endLine - b.endLine ||
        a.endColumn - b.endColumn,
    )
    .filter((practice) => {
      const { startLine, startColumn, endLine, endColumn, kind, what } = practice;
      const key = [startLine, startColumn, endLine, endColumn, kind, what].join('\0');
      return !seen.has(key) && seen.add(key);
    });
}
