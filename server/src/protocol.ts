/**
 * What client and server say to each other beyond the Language Server Protocol. Types and constants only: the client
 * imports nothing else from the server.
 */
import type { Polarity, PolicyPromise, Topic, Verdict } from 'eslint-plugin-privacy-policy/api';
import type { Location, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'privacy-policy';

/** `capabilities.experimental` of the server. */
export interface ServerTraits {
  /** What scripts are parsed by: it decides how fast answers are, not what they say. */
  parser: 'oxc' | 'typescript';
}

/** `data` of a finding's diagnostic. */
export interface FindingData {
  verdict: Verdict;
  /** Id of the clause that decides the verdict; null when no clause speaks of the practice. */
  clause: string | null;
}

/**
 * Request, client to server: from a finding to the exact place of its clause, so that the client can show both side
 * by side. Answers null where there is no finding, or where no clause speaks of it.
 */
export const CLAUSE_REQUEST = 'privacyPolicy/clause';

export interface ClauseParams {
  /** The document the finding stands in. */
  textDocument: TextDocumentIdentifier;
  /** A place in the finding; the one that begins last is meant where several overlap. */
  position: Position;
}

/** Where a clause stands, and the sentence of it that decides a verdict. */
export interface ClauseLocation {
  /** The policy document. */
  uri: string;
  /** Printed number, anchor or heading path. */
  clause: string;
  heading: string;
  /** The deciding sentence as written, white space folded. */
  quote: string;
  /** The sentence's place. */
  range: Range;
  /** The place of the clause with its heading, without its sub-clauses. */
  clauseRange: Range;
}

/**
 * Command of the code action "Show the clause", carried out by the server (`workspace/executeCommand`) through
 * `window/showDocument`; a client that can do better catches it. Its one argument is a `ClauseLocation`.
 */
export const SHOW_CLAUSE_COMMAND = 'privacyPolicy.showClause';

/** The client's settings, section `privacyPolicy`. What changes a verdict stands in the promises file instead. */
export interface ClientSettings {
  /** Whether findings are shown. */
  enable: boolean;
  /** Whether findings that `privacy-policy check` reports only with `--strict` are shown, too. */
  strict: boolean;
  /** Whether files that are not open are checked, too, in the background. */
  workspaceScan: boolean;
}

/**
 * Request, client to server: the policies of the workspace, and what the code does about each clause, as far as files
 * were checked. No parameters.
 */
export const OVERVIEW_REQUEST = 'privacyPolicy/overview';

/** Notification, server to client: the overview has changed. Sent only to a client that has asked for it once. */
export const OVERVIEW_CHANGED = 'privacyPolicy/overviewChanged';

export interface OverviewAnswer {
  policies: PolicyOverview[];
}

export interface PolicyOverview {
  uri: string;
  /** Path relative to the workspace folder. */
  name: string;
  /** In the order of the document. */
  clauses: ClauseOverview[];
  /** Findings that no clause speaks of. */
  undisclosed: PracticeEntry[];
}

export interface ClauseOverview {
  id: string;
  heading: string;
  /** The place of the heading. */
  range: Range;
  /** `not-checkable`: nothing in it could be read as a promise that code can be held to. */
  status: 'broken' | 'no-breach' | 'not-checkable';
  promises: PromiseMark[];
  findings: PracticeEntry[];
  /** What the clause covers. */
  practices: PracticeEntry[];
}

/** A sentence that code is held to. */
export interface PromiseMark {
  range: Range;
  polarity: Polarity;
  /** How it was read, in plain words. */
  words: string;
  basis: PolicyPromise['basis'];
}

/** A practice in the code. */
export interface PracticeEntry {
  uri: string;
  /** Path relative to the workspace folder. */
  name: string;
  range: Range;
  /** `Sets the cookie "sid" (express-session)` */
  what: string;
  kind: Topic;
  verdict: Verdict;
  message: string;
  clause: ClauseLocation | null;
}

/**
 * Command of the lens above a clause, carried out by the server through `window/showDocument` (the first place only);
 * a client that can show a list catches it.
 */
export const SHOW_PRACTICES_COMMAND = 'privacyPolicy.showPractices';

/** The document and place of the clause, and where the practices are. */
export type ShowPracticesArguments = [uri: string, position: Position, locations: Location[]];

/**
 * Request, client to server: the page that a reviewer reads, with all policies of the workspace, as far as files were
 * checked. No parameters. The page holds no script and fetches nothing; its links are `command:` URIs of the two
 * commands below.
 */
export const REPORT_REQUEST = 'privacyPolicy/report';

export interface ReportAnswer {
  /** A whole HTML document. */
  html: string;
  /** The inventory of practices, as CSV. */
  inventory: string;
  /** A worksheet towards the record of Article 30 GDPR, as CSV. */
  worksheet: string;
}

/** Command of the client: opens a file at a place. Arguments: `OpenPlaceArguments`. */
export const OPEN_PLACE_COMMAND = 'privacyPolicy.openPlace';

export type OpenPlaceArguments = [uri: string, range: Range];

/** Command of the client: saves a part of the report. Argument: a key of `ReportAnswer`. */
export const SAVE_REPORT_COMMAND = 'privacyPolicy.saveReport';
