import path from 'node:path';
import type {
  Finding,
  Judgment,
  PolicyDocument,
  PolicyPromise,
  SetupProblem,
  Suppression,
  SuppressionProblem,
} from '../model/index.js';

/** One file of a run. */
export interface CheckedFile {
  /** Absolute path. */
  path: string;
  text: string;
  findings: Finding[];
  /** Everything that it does, reported or not. */
  judgments: Judgment[];
  suppressions: Suppression[];
  suppressionProblems: SuppressionProblem[];
  /** Why it could not be parsed or read, and where. */
  fatal: { message: string; line: number; column: number } | null;
  /** A script of a page that cannot be parsed: browsers leave it out and run all others. */
  unread?: { message: string; line: number; column: number } | null;
  /** Whether it was held against a policy. */
  judged: boolean;
  /** Why it was not examined; null when it was. */
  skipped: string | null;
}

/** A file and what it was found to do; `sites` are those it is held to. */
export function checkedFile(
  file: { path: string; text: string },
  { findings, judgments, suppressions, suppressionProblems, syntaxProblem, skipped }: ExaminedFile,
  sites: readonly { usable: boolean }[],
): CheckedFile {
  const judged = skipped === null && sites.some(({ usable }) => usable);
  return {
    ...file,
    ...{ findings, judgments, suppressions, suppressionProblems, judged, skipped },
    fatal: syntaxProblem?.isPart ? null : syntaxProblem,
    unread: syntaxProblem?.isPart ? syntaxProblem : null,
  };
}

/** What the engine says of a file. */
interface ExaminedFile extends Omit<CheckedFile, 'path' | 'text' | 'fatal' | 'judged'> {
  syntaxProblem: { message: string; line: number; column: number; isPart?: true } | null;
}

/** Puts a run together; of policies that several sites share, each is in it once. */
export function checkRun(
  files: CheckedFile[],
  problems: SetupProblem[],
  sites: Iterable<Pick<CheckRun, 'promises'> & { policies: readonly PolicyDocument[] }>,
): CheckRun {
  const all = [...sites];
  const policies = all.flatMap((site) => site.policies);
  return {
    files,
    problems,
    policies: [...new Map(policies.map((policy) => [path.normalize(policy.path), policy])).values()],
    promises: all.flatMap((site) => site.promises),
  };
}

/** What one run of `check` came to. */
export interface CheckRun {
  /** In order of path, one entry a file. */
  files: CheckedFile[];
  /** Problems of the set-up, each once. */
  problems: SetupProblem[];
  policies: PolicyDocument[];
  /** What the code is held to, over all sites of the run. */
  promises: PolicyPromise[];
}
