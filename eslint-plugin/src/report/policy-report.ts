import {
  isFirm,
  type Clause,
  type PolicyDocument,
  type PolicyPromise,
  type SourceRange,
  type Statement,
} from '../model/index.js';
import type { CheckRun } from './check-run.js';
import type { PlacedJudgment, Reported, ReportedFile } from './report.js';

/** From the one that weighs most. */
export const STATUSES = ['broken', 'relied-on', 'no-breach', 'not-checkable'] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  broken: 'broken',
  'relied-on': 'relied on',
  'no-breach': 'no breach found',
  'not-checkable': 'not checkable',
};

/** One sentence of a policy, and what the code makes of it. */
export interface SentenceReport extends SourceRange {
  quote: string;
  /** What it commits to, on each action; empty for a sentence that was not read. */
  statements: Statement[];
  status: Status;
  /** Why it is not checkable, or what else a reader should know; a sentence or null. */
  note: string | null;
  findings: Reported[];
  /** Findings that a comment lets pass. */
  letPass: PlacedJudgment[];
  /** Practices that it covers. */
  covers: PlacedJudgment[];
}

export interface ClauseReport {
  clause: Clause;
  status: Status;
  sentences: SentenceReport[];
}

export interface PolicyReport {
  document: PolicyDocument;
  clauses: ClauseReport[];
}

/** What code cannot show, whatever it looks like. */
const UNSHOWN: Readonly<Partial<Record<Statement['action'], string>>> = {
  sell: 'Code does not show what is sold.',
  delete: 'Code does not show what has been deleted.',
};

const SCOPES: Readonly<Partial<Record<Statement['scope'], string>>> = {
  children: 'It is about children; code does not show who the visitor is.',
  'third-party': 'It is about what others do.',
  offline: 'It is about what happens outside the website.',
  other: 'It is not about this site.',
};

/** Each policy of a run with what became of every clause. */
export function policyReports(run: CheckRun, files: readonly ReportedFile[]): PolicyReport[] {
  const context = contextOf(run, files);
  return run.policies.map((document) => {
    const sentences = sentencesOf(document, context);
    return {
      document,
      clauses: document.clauses.map((clause) => {
        const own = sentences
          .filter(({ clauseId }) => clauseId === clause.id)
          .map(({ sentence }) => sentence);
        return { clause, sentences: own, status: worst(own.map(({ status }) => status)) };
      }),
    };
  });
}

interface Context {
  promises: readonly PolicyPromise[];
  reported: readonly Reported[];
  judgments: readonly PlacedJudgment[];
  letPass: readonly PlacedJudgment[];
  /** Whether any file was held against a policy. */
  examined: boolean;
}

function contextOf({ promises }: CheckRun, files: readonly ReportedFile[]): Context {
  return {
    promises,
    reported: files.flatMap(({ reported }) => reported),
    judgments: files.flatMap((file) => file.judgments.map((judgment) => ({ ...judgment, file }))),
    letPass: files.flatMap((file) =>
      file.suppressions.flatMap(({ findings }) => findings.map((finding) => ({ ...finding, file }))),
    ),
    examined: files.some(({ judged }) => judged),
  };
}

function worst(statuses: readonly Status[]): Status {
  return STATUSES.find((status) => statuses.includes(status)) ?? 'not-checkable';
}

function sentencesOf(
  document: PolicyDocument,
  context: Context,
): { clauseId: string; sentence: SentenceReport }[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of [...document.statements, ...document.encryption]) {
    const key = `${statement.startLine}:${statement.startColumn}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const read = [...groups.values()].map((statements) => ({
    clauseId: statements[0]!.clause,
    sentence: readSentence(document, statements, context),
  }));
  const unread = document.unread.map((passage) => ({
    clauseId: clauseAt(document, passage.startLine)?.id ?? '',
    sentence: {
      ...wholeLines(passage),
      quote: passage.quote,
      statements: [],
      status: 'not-checkable' as const,
      note: `Not read: ${passage.reason}`,
      findings: [],
      letPass: [],
      covers: [],
    },
  }));
  return [...read, ...unread].sort(
    (a, b) => a.sentence.startLine - b.sentence.startLine || a.sentence.startColumn - b.sentence.startColumn,
  );
}

function readSentence(
  document: PolicyDocument,
  statements: Statement[],
  { promises, reported, judgments, letPass, examined }: Context,
): SentenceReport {
  const [first] = statements as [Statement];
  const isOf = (promise: PolicyPromise | null): boolean =>
    promise !== null &&
    promise.policyPath === document.path &&
    promise.clause === first.clause &&
    (promise.quote === first.quote ||
      (promise.startLine === first.startLine && promise.startColumn === first.startColumn));
  const own = promises.filter(isOf);
  const findings = reported.filter(({ finding }) => finding !== null && isOf(finding.promise));
  const passed = letPass.filter(({ promise }) => isOf(promise));
  const covers = judgments.filter(
    ({ verdict, promise, against }) =>
      (verdict === 'disclosed' && isOf(promise)) || (verdict === 'ambiguous' && isOf(against)),
  );
  const { status, note } = statusOf(statements, own, {
    broken: findings.length + passed.length > 0,
    reliedOn: covers.length > 0,
    examined,
  });
  const { startLine, startColumn, endLine, endColumn, quote } = first;
  return {
    ...{ startLine, startColumn, endLine, endColumn, quote, statements },
    ...{ status, note, findings, letPass: passed, covers },
  };
}

function statusOf(
  statements: readonly Statement[],
  promises: readonly PolicyPromise[],
  { broken, reliedOn, examined }: { broken: boolean; reliedOn: boolean; examined: boolean },
): { status: Status; note: string | null } {
  if (broken) return { status: 'broken', note: null };
  if (reliedOn) return { status: 'relied-on', note: null };
  const no = (note: string): { status: Status; note: string } => ({ status: 'not-checkable', note });
  if (!examined) return no('No code was held against it.');
  if (promises.length === 0) {
    const aside = statements.map(({ scope }) => SCOPES[scope]).find((note) => note !== undefined);
    return no(aside ?? 'A person has rejected this reading.');
  }
  const shown = promises.filter(({ action }) => UNSHOWN[action] === undefined);
  if (shown.length === 0) return no(UNSHOWN[promises[0]!.action]!);
  const firm = shown.filter((promise) => promise.polarity !== 'permits' && isFirm(promise));
  if (firm.length > 0) return { status: 'no-breach', note: null };
  if (shown.some(({ polarity }) => polarity === 'permits')) {
    return { status: 'no-breach', note: 'It permits something; no code was found that relies on it.' };
  }
  return no('It holds only under a condition that code cannot show, or leaves itself open.');
}

function clauseAt({ clauses }: PolicyDocument, line: number): Clause | null {
  return clauses.findLast(({ startLine }) => startLine <= line) ?? null;
}

function wholeLines({ startLine, endLine }: { startLine: number; endLine: number }): SourceRange {
  return { startLine, startColumn: 1, endLine: endLine + 1, endColumn: 1 };
}
