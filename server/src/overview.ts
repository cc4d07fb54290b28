import type {
  Clause,
  Finding,
  PolicyDocument,
  PolicyPromise,
  SiteSetup,
} from 'eslint-plugin-privacy-policy/api';
import { promisesOf } from './features/finding-diagnostics.js';
import type { PolicyStore } from './policy-store.js';
import type { SourceChecks } from './source-checks.js';

/** A practice and the file that does it. */
export interface PlacedPractice {
  path: string;
  judgment: Finding;
}

/** What the code does with regard to one clause. */
export interface ClauseState {
  clause: Clause;
  promises: PolicyPromise[];
  /** What is reported against it. */
  findings: PlacedPractice[];
  /** What it covers: practices that are there because it allows them. */
  practices: PlacedPractice[];
}

export interface PolicyState {
  document: PolicyDocument;
  clauses: ClauseState[];
  /** What is reported because no clause speaks of it. */
  undisclosed: PlacedPractice[];
}

/** The policies of the workspace, each clause with what the code does about it; as far as files were checked. */
export class Overview {
  readonly #store: PolicyStore;
  readonly #checks: SourceChecks;
  #states: PolicyState[] = [];
  #of = '';

  constructor(store: PolicyStore, checks: SourceChecks) {
    this.#store = store;
    this.#checks = checks;
  }

  /** Changes whenever the states may have changed. */
  get revision(): string {
    const stamps = [...this.sites()].flatMap((site) => site.policies.map(serialOf));
    return `${this.#checks.revision}:${stamps.join()}`;
  }

  policies(): readonly PolicyState[] {
    const revision = this.revision;
    if (revision !== this.#of) {
      this.#states = this.#work();
      this.#of = revision;
    }
    return this.#states;
  }

  policy(path: string): PolicyState | null {
    return this.policies().find(({ document }) => document.path === path) ?? null;
  }

  /** Every site that is set up in the workspace, or that a checked file is held to. */
  sites(): Set<SiteSetup> {
    return new Set([...this.#store.sitesIn([]), ...this.#checks.sites()]);
  }

  #work(): PolicyState[] {
    const states = new Map<string, PolicyState>();
    for (const site of this.sites()) {
      for (const document of site.policies) {
        if (!states.has(document.path)) states.set(document.path, stateOf(document, site));
      }
    }
    for (const { path, result, sites } of this.#checks.held()) {
      if (result.judgments.length === 0) continue;
      const reported = new Set(result.findings.map(keyOf));
      for (const judgment of result.findings) place(states, { path, judgment }, sites, true);
      for (const judgment of result.judgments) {
        if (!reported.has(keyOf(judgment))) place(states, { path, judgment }, sites, false);
      }
    }
    return [...states.values()].sort((a, b) => (a.document.path < b.document.path ? -1 : 1));
  }
}

function place(
  states: ReadonlyMap<string, PolicyState>,
  placed: PlacedPractice,
  sites: readonly SiteSetup[],
  isReported: boolean,
): void {
  const { judgment } = placed;
  if (judgment.promise === null) {
    const first = sites.flatMap(({ policies }) => policies)[0]?.path;
    if (isReported && first !== undefined) states.get(first)?.undisclosed.push(placed);
    return;
  }
  // What is silenced by a comment, or not reported for its topic, neither breaks a clause nor relies on it.
  if (!isReported && judgment.verdict !== 'disclosed') return;
  for (const promise of promisesOf(judgment)) {
    const state = states
      .get(promise.policyPath)
      ?.clauses.find(({ clause, promises }) => clause.id === promise.clause && holds(promises, promise));
    state?.[isReported ? 'findings' : 'practices'].push(placed);
  }
}

/** Two clauses may have one id, as where a policy counts wrong. */
function holds(promises: readonly PolicyPromise[], { startLine, startColumn }: PolicyPromise): boolean {
  return promises.some((one) => one.startLine === startLine && one.startColumn === startColumn);
}

function stateOf(document: PolicyDocument, site: SiteSetup): PolicyState {
  return {
    document,
    clauses: document.clauses.map((clause) => ({
      clause,
      promises: site.promises.filter(
        (promise) =>
          promise.policyPath === document.path &&
          promise.clause === clause.id &&
          clause.startLine <= promise.startLine &&
          promise.startLine <= clause.endLine,
      ),
      findings: [],
      practices: [],
    })),
    undisclosed: [],
  };
}

function keyOf({ practice, message }: Finding): string {
  return `${practice.startLine}:${practice.startColumn}:${practice.kind}:${message}`;
}

const serials = new WeakMap<object, number>();
let count = 0;

function serialOf(document: object): number {
  let serial = serials.get(document);
  if (serial === undefined) serials.set(document, (serial = ++count));
  return serial;
}
