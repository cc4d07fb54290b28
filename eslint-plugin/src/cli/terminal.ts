/** Where a command writes; tests put strings in its place. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  /** Whether standard output takes colors. */
  color: boolean;
  /** Whether standard error is a terminal on which a progress bar can be drawn. */
  interactive: boolean;
}

export const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  color: colorWanted(),
  interactive: process.stderr.isTTY === true && process.env['CI'] === undefined,
});

/** https://no-color.org and https://force-color.org */
function colorWanted(): boolean {
  if (process.env['NO_COLOR']) return false;
  const { FORCE_COLOR: forced } = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return process.stdout.isTTY === true && process.env['TERM'] !== 'dumb';
}

/** Exit codes: 0 clean, 1 findings or files that could not be parsed, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the caller's: its message says what is wrong and what to do. */
export class UsageError extends Error {}
