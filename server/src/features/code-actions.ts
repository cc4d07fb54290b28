import type { Finding, JudgedPractice } from 'eslint-plugin-privacy-policy/api';
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { toPath, toRange } from '../convert.js';
import { DIAGNOSTIC_SOURCE, type FindingData } from '../protocol.js';
import type { ClauseFinder, FoundClauses } from './clause.js';

/** A finding that somebody points at. */
export interface PointedFinding extends FoundClauses {
  /** Absolute path of the file it stands in. */
  path: string;
}

/** Offers what can be done about one finding, the best first. */
export type FindingActions = (pointed: PointedFinding) => CodeAction[];

/** Answers requests for code actions by asking each provider about each finding at the place. */
export function provideCodeActions(
  connection: Connection,
  finder: ClauseFinder,
  providers: readonly FindingActions[],
): void {
  connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
    const path = toPath(textDocument.uri);
    if (path === null || !wantsQuickFixes(context)) return [];
    const found = finder.findingsAt(textDocument.uri, range);
    const actions = providers.flatMap((provide) =>
      found.flatMap((one) =>
        provide({ ...one, path }).map((action) => withDiagnostic(action, one.finding, context.diagnostics)),
      ),
    );
    return distinct(actions);
  });
}

function wantsQuickFixes({ only }: CodeActionContext): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}

/** Ties an action to the diagnostic it is about, so that editors offer it there. */
function withDiagnostic(action: CodeAction, finding: Finding, shown: readonly Diagnostic[]): CodeAction {
  const about = shown.filter(
    ({ source, code, range, data }) =>
      source === DIAGNOSTIC_SOURCE &&
      code === `privacy-policy/${finding.practice.kind}` &&
      JSON.stringify(range) === JSON.stringify(toRange(finding.practice)) &&
      ((data as FindingData | undefined)?.verdict ?? finding.verdict) === finding.verdict,
  );
  return about.length === 0 ? action : { ...action, diagnostics: about };
}

/** Two findings of one place often have the same clause. */
function distinct(actions: CodeAction[]): CodeAction[] {
  const key = ({ title, edit, command }: CodeAction): string => JSON.stringify([title, edit, command]);
  return [...new Map(actions.toReversed().map((action) => [key(action), action])).values()].toReversed();
}

/** Whether two findings are the same, in two checks of a file. */
export function isSame(one: Finding | JudgedPractice, other: Finding | JudgedPractice): boolean {
  return one.practice.kind === other.practice.kind && one.practice.what === other.practice.what;
}
