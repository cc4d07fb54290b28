/** The part of ESLint's statistics that is read. */
export interface FileTimes {
  passes: readonly {
    parse?: { total: number };
    rules?: Readonly<Record<string, { total: number } | undefined>>;
  }[];
}

/** Rule time over parse time, for all rules whose id begins with each prefix; parse time is one pass's. */
export function ruleShares(
  files: readonly FileTimes[],
  groups: Readonly<Record<string, (rule: string) => boolean>>,
): { parse: number; shares: Record<string, number> } {
  let parse = 0;
  const spent = new Map<string, number>();
  for (const { passes } of files) {
    for (const pass of passes) {
      parse += pass.parse?.total ?? 0;
      for (const [rule, time] of Object.entries(pass.rules ?? {})) {
        for (const [group, holds] of Object.entries(groups)) {
          if (holds(rule)) spent.set(group, (spent.get(group) ?? 0) + (time?.total ?? 0));
        }
      }
    }
  }
  const shares = Object.keys(groups).map((group) => [group, (spent.get(group) ?? 0) / parse]);
  return { parse, shares: Object.fromEntries(shares) as Record<string, number> };
}

/** Milliseconds of the fastest of some runs: what else the machine does only ever adds. */
export function fastest(runs: number, act: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** A table in columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}
