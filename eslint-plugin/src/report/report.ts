import type {
  Finding,
  Judgment,
  PolicyDocument,
  SetupProblem,
  SourceRange,
  Suppression,
} from '../model/index.js';
import type { CheckedFile, CheckRun } from './check-run.js';
import { fingerprintsOf } from './fingerprints.js';
import { policyReports, type PolicyReport } from './policy-report.js';

/** Like SARIF's levels: an `error` is a broken promise, a `warning` a gap, a `note` a doubt. */
export type Level = 'error' | 'warning' | 'note';

/** One thing that is reported at a place in a source file. */
export interface Reported extends SourceRange {
  file: ReportedFile;
  /** Without the prefix of the plugin. */
  rule: string;
  /** The verdict, or `problem` for what is no finding. */
  messageId: string;
  level: Level;
  message: string;
  /** Null for what is about the file itself, such as a comment without a reason. */
  finding: Finding | null;
  fingerprint: string;
}

export interface ReportedFile extends Omit<CheckedFile, 'findings' | 'suppressionProblems'> {
  /** Path as it is shown: relative to the working directory, with forward slashes. */
  name: string;
  lines: readonly string[];
  /** In order of position. */
  reported: Reported[];
}

/** What a branch changes, or what is new since a baseline was written. */
export interface Comparison {
  /** In words, such as `origin/main (a1b2c3d)`. */
  with: string;
  /** Findings that were there before and are still. */
  known: number;
  /** What was there before and is gone, as `file: message`. */
  gone: string[];
  /** Names of files that could not be parsed before. */
  failed: readonly string[];
  /** Problems of the set-up that stood before, as text. */
  problems: readonly string[];
}

/** What the code is, and where it comes from. */
export interface Origin {
  /** Hash of the commit that is checked out; null outside a repository. */
  commit: string | null;
  /** Whether files differ from that commit. */
  modified: boolean;
  /** Absolute path of the top of the repository, else of the working directory. */
  top: string;
  /** Version of this program. */
  version: string;
  /** Day of the run, as an ISO 8601 date. */
  on: string;
}

export interface RuleInfo {
  /** Without the prefix of the plugin. */
  id: string;
  description: string;
  url: string;
}

/** Where a page's links lead, in a host that can open files; a file for itself has none. */
export interface ReportLinks {
  /** To a place in a file; `path` is absolute. */
  place: (path: string, range: SourceRange) => string;
  /** To a copy of a table, as the host saves it. */
  table: (name: 'inventory' | 'worksheet') => string;
}

/** What every format is made from. */
export interface Report {
  files: ReportedFile[];
  policies: PolicyReport[];
  problems: SetupProblem[];
  comparison: Comparison | null;
  origin: Origin;
  rules: readonly RuleInfo[];
  /** How an absolute path is shown. */
  pathOf: (path: string) => string;
  /** Null for a page that stands for itself. */
  links: ReportLinks | null;
}

export interface ReportOptions {
  pathOf: (path: string) => string;
  origin: Origin;
  rules?: readonly RuleInfo[];
  links?: ReportLinks | null;
}

/** Puts together what a run came to; pure. */
export function reportOf(run: CheckRun, { pathOf, origin, rules = [], links = null }: ReportOptions): Report {
  const files = run.files.map((file) => reportedFile(file, pathOf(file.path)));
  return {
    files,
    policies: policyReports(run, files),
    problems: run.problems,
    comparison: null,
    origin,
    rules,
    pathOf,
    links,
  };
}

/** Everything that is reported, in order of file and position. */
export function allReported({ files }: Report): Reported[] {
  return files.flatMap(({ reported }) => reported);
}

/** A practice, what the policy says of it, and the file that holds it. */
export interface PlacedJudgment extends Judgment {
  file: ReportedFile;
}

export function allJudgments({ files }: Report): PlacedJudgment[] {
  return files.flatMap((file) => file.judgments.map((judgment) => ({ ...judgment, file })));
}

export interface PlacedSuppression extends Suppression {
  file: ReportedFile;
}

export function allSuppressions({ files }: Report): PlacedSuppression[] {
  return files.flatMap((file) => file.suppressions.map((suppression) => ({ ...suppression, file })));
}

/** Where a policy is, by the path that findings name. */
export function policyAt({ policies }: Pick<Report, 'policies'>, path: string): PolicyDocument | null {
  return policies.find(({ document }) => document.path === path)?.document ?? null;
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/);
}

export function levelOf({ verdict }: Finding): Level {
  if (verdict === 'contradicted') return 'error';
  return verdict === 'vague' ? 'note' : 'warning';
}

function reportedFile(
  { findings, suppressionProblems, ...checked }: CheckedFile,
  name: string,
): ReportedFile {
  const file: ReportedFile = { ...checked, name, lines: linesOf(checked.text), reported: [] };
  const all: Omit<Reported, 'fingerprint'>[] = [
    ...findings.map((finding) => ({
      ...rangeOf(finding.practice),
      file,
      rule: finding.practice.kind,
      messageId: finding.verdict,
      level: levelOf(finding),
      message: finding.message,
      finding,
    })),
    ...suppressionProblems.map((problem) => ({
      ...rangeOf(problem),
      file,
      rule: 'require-suppression-reason',
      messageId: 'problem',
      level: 'warning' as const,
      message: problem.message,
      finding: null,
    })),
  ].sort((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn);
  const fingerprints = fingerprintsOf(
    all.map(({ rule, messageId, startLine }) => ({
      rule,
      verdict: messageId,
      file: name,
      line: file.lines[startLine - 1] ?? '',
    })),
  );
  file.reported = all.map((one, index) => ({ ...one, fingerprint: fingerprints[index]! }));
  return file;
}

function rangeOf({ startLine, startColumn, endLine, endColumn }: SourceRange): SourceRange {
  return { startLine, startColumn, endLine, endColumn };
}
