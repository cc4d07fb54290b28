import type { Finding, PolicyDocument, SetupProblem } from '../model/index.js';

/** One file of a run. */
export interface CheckedFile {
  /** Absolute path. */
  path: string;
  text: string;
  findings: Finding[];
  /** Why it could not be parsed or read, and where. */
  fatal: { message: string; line: number; column: number } | null;
  /** Whether it was held against a policy. */
  judged: boolean;
  skipped: string | null;
}

/** What one run of `check` came to. */
export interface CheckRun {
  /** In order of path, one entry a file. */
  files: CheckedFile[];
  /** Problems of the set-up, each once. */
  problems: SetupProblem[];
  policies: PolicyDocument[];
}

export interface FormatOptions {
  color: boolean;
  /** How an absolute path is shown. */
  pathOf: (path: string) => string;
}

export type Formatter = (run: CheckRun, options: FormatOptions) => string;
