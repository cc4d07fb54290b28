import { CodeActionKind, type CodeAction, type Connection, type Location } from 'vscode-languageserver';
import {
  CLAUSE_REQUEST,
  SHOW_CLAUSE_COMMAND,
  SHOW_PRACTICES_COMMAND,
  type ClauseLocation,
  type ClauseParams,
  type ShowPracticesArguments,
} from '../protocol.js';
import type { ClauseFinder } from './clause.js';
import type { PointedFinding } from './code-actions.js';

/** From a finding to its clause: the request, the code action "Show the clause", and its command. */
export function provideShowClause(connection: Connection, finder: ClauseFinder): void {
  connection.onRequest(
    CLAUSE_REQUEST,
    ({ textDocument, position }: ClauseParams): ClauseLocation | null =>
      finder
        .findingsAt(textDocument.uri, { start: position, end: position })
        .flatMap(({ clauses }) => clauses)[0] ?? null,
  );

  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command === SHOW_PRACTICES_COMMAND) return showFirst(connection, given);
    if (command !== SHOW_CLAUSE_COMMAND || !isClauseLocation(given?.[0])) return;
    const { uri, range } = given[0];
    await connection.window.showDocument({ uri, selection: range, takeFocus: false });
  });
}

/** For clients that cannot show a list of places. */
async function showFirst(connection: Connection, given: unknown[] | undefined): Promise<void> {
  const [first] = ((given as Partial<ShowPracticesArguments> | undefined)?.[2] ?? []) as Location[];
  if (typeof first?.uri !== 'string') return;
  await connection.window.showDocument({ uri: first.uri, selection: first.range, takeFocus: true });
}

/** Offers to show the clauses of a finding. */
export function showClauseActions({ clauses }: PointedFinding): CodeAction[] {
  return clauses.map(toCodeAction);
}

function toCodeAction(location: ClauseLocation): CodeAction {
  const { clause, heading } = location;
  const title = `Show the clause §${[clause, heading].filter((part) => part !== '').join(' ')}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: SHOW_CLAUSE_COMMAND, arguments: [location] },
  };
}

function isClauseLocation(given: unknown): given is ClauseLocation {
  const location = given as Partial<ClauseLocation> | null | undefined;
  return typeof location?.uri === 'string' && typeof location.range?.start?.line === 'number';
}
