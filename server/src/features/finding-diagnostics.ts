import {
  ruleUrl,
  type FileResult,
  type Finding,
  type PolicyPromise,
  type Verdict,
} from 'eslint-plugin-privacy-policy/api';
import {
  DiagnosticSeverity,
  type ClientCapabilities,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import { toRange, toUri } from '../convert.js';
import { DIAGNOSTIC_SOURCE, type FindingData } from '../protocol.js';

const SEVERITIES: Record<Verdict, DiagnosticSeverity> = {
  contradicted: DiagnosticSeverity.Error,
  undisclosed: DiagnosticSeverity.Warning,
  ambiguous: DiagnosticSeverity.Warning,
  vague: DiagnosticSeverity.Information,
  disclosed: DiagnosticSeverity.Hint,
};

/**
 * Which optional parts of a diagnostic the client takes. A client ignores what it does not know, and small ones
 * show what they never announced: only one that says no gets less.
 */
export interface DiagnosticSupport {
  relatedInformation: boolean;
  codeDescription: boolean;
}

export function readSupport({ textDocument }: ClientCapabilities): DiagnosticSupport {
  const described = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    relatedInformation: described.every((capability) => capability?.relatedInformation !== false),
    codeDescription: described.every((capability) => capability?.codeDescriptionSupport !== false),
  };
}

const SUPPRESSION_RULE = 'require-suppression-reason';

/** What the editor shows in a source file: its findings, and that it could not be examined. */
export function toDiagnostics(result: FileResult, support: DiagnosticSupport): Diagnostic[] {
  const diagnostics = result.findings.map((finding) => toDiagnostic(finding, support));
  for (const problem of result.suppressionProblems) {
    diagnostics.push({
      range: toRange(problem),
      severity: DiagnosticSeverity.Warning,
      code: `privacy-policy/${SUPPRESSION_RULE}`,
      ...(support.codeDescription ? { codeDescription: { href: ruleUrl(SUPPRESSION_RULE) } } : {}),
      source: DIAGNOSTIC_SOURCE,
      message: problem.message,
    });
  }
  if (result.syntaxProblem !== null) {
    const { line, column, message } = result.syntaxProblem;
    const start = { line: line - 1, character: column - 1 };
    // One script of a page may be beyond reading; the rest of the page was read.
    const what = result.findings.length > 0 ? 'This part is not' : 'Not';
    diagnostics.push({
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: DIAGNOSTIC_SOURCE,
      message: `${what} held to the privacy policy until it can be parsed: ${message}`,
    });
  }
  return diagnostics;
}

function toDiagnostic(finding: Finding, support: DiagnosticSupport): Diagnostic {
  const { practice, verdict, promise, message } = finding;
  const related = promisesOf(finding).map(toRelatedInformation);
  const data: FindingData = { verdict, clause: promise?.clause ?? null };
  return {
    range: toRange(practice),
    severity: SEVERITIES[verdict],
    code: `privacy-policy/${practice.kind}`,
    ...(support.codeDescription ? { codeDescription: { href: ruleUrl(practice.kind) } } : {}),
    source: DIAGNOSTIC_SOURCE,
    message,
    ...(support.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

/** The promises that a finding is about, the deciding one first. */
export function promisesOf({ promise, against }: Finding): PolicyPromise[] {
  return [promise, against].filter((one) => one !== null);
}

function toRelatedInformation(promise: PolicyPromise): DiagnosticRelatedInformation {
  return {
    location: { uri: toUri(promise.policyPath), range: toRange(promise) },
    message: `${clauseName(promise)}: "${promise.quote}"`,
  };
}

/** `§2.1 Cookies` */
export function clauseName({ clause, clauseHeading }: PolicyPromise): string {
  return clauseHeading === '' ? `§${clause}` : `§${clause} ${clauseHeading}`;
}
