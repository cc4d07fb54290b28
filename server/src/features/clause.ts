import type {
  Finding,
  JudgedPractice,
  PolicyDocument,
  PolicyPromise,
} from 'eslint-plugin-privacy-policy/api';
import type { Position, Range } from 'vscode-languageserver';
import { toPath, toRange, toUri } from '../convert.js';
import type { PolicyStore } from '../policy-store.js';
import type { ClauseLocation } from '../protocol.js';
import type { SourceChecks } from '../source-checks.js';
import { promisesOf } from './finding-diagnostics.js';

/** A finding and where its clauses stand, the deciding one first. */
export interface FoundClauses {
  finding: Finding;
  /** The place in the code. */
  range: Range;
  clauses: ClauseLocation[];
}

/** Finds what the editor's user points at: a finding, and the clause it is about. */
export class ClauseFinder {
  readonly #store: PolicyStore;
  readonly #checks: SourceChecks;

  constructor(store: PolicyStore, checks: SourceChecks) {
    this.#store = store;
    this.#checks = checks;
  }

  /** The findings that touch a range, the one that begins last first. */
  findingsAt(uri: string, { start, end }: Range): FoundClauses[] {
    const path = toPath(uri);
    if (path === null) return [];
    return touching(this.#checks.check(path)?.result.findings ?? [], { start, end }).map((finding) => ({
      finding,
      range: toRange(finding.practice),
      clauses: promisesOf(finding).map((promise) => this.locate(promise, path)),
    }));
  }

  /** Same for all practices, reported or not. */
  practicesAt(uri: string, range: Range): JudgedPractice[] {
    const path = toPath(uri);
    return path === null ? [] : touching(this.#checks.check(path)?.result.judgments ?? [], range);
  }

  /** @param file one of the files that are held to the promise */
  locate(promise: PolicyPromise, file: string): ClauseLocation {
    return {
      uri: toUri(promise.policyPath),
      clause: promise.clause,
      heading: promise.clauseHeading,
      quote: promise.quote,
      range: toRange(promise),
      clauseRange: clauseRange(promise, this.#store.policyOf(file, promise.policyPath)),
    };
  }
}

function touching<T extends Finding>(all: readonly T[], { start, end }: Range): T[] {
  return all
    .filter(({ practice }) => {
      const range = toRange(practice);
      return !isBefore(range.end, start) && !isBefore(end, range.start);
    })
    .reverse();
}

export function clauseRange(promise: PolicyPromise, policy: PolicyDocument | null): Range {
  const clause = policy?.clauses.find(
    ({ id, startLine, endLine }) =>
      id === promise.clause && startLine <= promise.startLine && promise.startLine <= endLine,
  );
  if (policy === null || clause === undefined) return toRange(promise);
  const lastLine = policy.text.split(/\r\n|[\r\n]/)[clause.endLine - 1] ?? '';
  return {
    start: { line: clause.startLine - 1, character: 0 },
    end: { line: clause.endLine - 1, character: lastLine.length },
  };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
