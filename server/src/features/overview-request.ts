import { plainWords } from 'eslint-plugin-privacy-policy/api';
import type { Connection } from 'vscode-languageserver';
import { toRange, toUri } from '../convert.js';
import type { ClauseState, Overview, PlacedPractice, PolicyState } from '../overview.js';
import type { PolicyStore } from '../policy-store.js';
import {
  OVERVIEW_CHANGED,
  OVERVIEW_REQUEST,
  type ClauseOverview,
  type OverviewAnswer,
  type PolicyOverview,
  type PracticeEntry,
} from '../protocol.js';
import type { ClauseFinder } from './clause.js';
import { promisesOf } from './finding-diagnostics.js';

/** Tells clients that ask for it what the code does about each clause, and when that has changed. */
export class OverviewRequest {
  readonly #connection: Connection;
  readonly #overview: Overview;
  readonly #store: PolicyStore;
  readonly #finder: ClauseFinder;
  #isAsked = false;
  #told = '';

  constructor(connection: Connection, overview: Overview, store: PolicyStore, finder: ClauseFinder) {
    this.#connection = connection;
    this.#overview = overview;
    this.#store = store;
    this.#finder = finder;
    connection.onRequest(OVERVIEW_REQUEST, (): OverviewAnswer => {
      this.#isAsked = true;
      this.#told = overview.revision;
      return { policies: overview.policies().map((policy) => this.#policy(policy)) };
    });
  }

  /** To be called when everything is up to date. Returns whether something has changed. */
  settled(): boolean {
    const { revision } = this.#overview;
    if (revision === this.#told) return false;
    this.#told = revision;
    // A client that has never asked does not know the notification.
    if (this.#isAsked) void this.#connection.sendNotification(OVERVIEW_CHANGED);
    return true;
  }

  #policy({ document, clauses, undisclosed }: PolicyState): PolicyOverview {
    return {
      uri: toUri(document.path),
      name: this.#pathOf(document.path),
      clauses: clauses.map((state) => this.#clause(state)),
      undisclosed: undisclosed.map((one) => this.#entry(one)),
    };
  }

  #clause({ clause, promises, findings, practices }: ClauseState): ClauseOverview {
    return {
      id: clause.id,
      heading: clause.heading,
      range: toRange(clause.headingRange),
      status: findings.length > 0 ? 'broken' : promises.length > 0 ? 'no-breach' : 'not-checkable',
      promises: promises.map((promise) => ({
        range: toRange(promise),
        polarity: promise.polarity,
        words: plainWords(promise),
        basis: promise.basis,
      })),
      findings: findings.map((one) => this.#entry(one)),
      practices: practices.map((one) => this.#entry(one)),
    };
  }

  #entry({ path, judgment }: PlacedPractice): PracticeEntry {
    const { practice, verdict, message } = judgment;
    const [promise] = promisesOf(judgment);
    return {
      uri: toUri(path),
      name: this.#pathOf(path),
      range: toRange(practice),
      what: practice.what,
      kind: practice.kind,
      verdict,
      message,
      clause: promise === undefined ? null : this.#finder.locate(promise, path),
    };
  }

  #pathOf(file: string): string {
    return this.#store.projectOf(file)?.pathOf(file) ?? file;
  }
}
