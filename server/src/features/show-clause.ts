import { CodeActionKind, type CodeAction, type Connection } from 'vscode-languageserver';
import { CLAUSE_REQUEST, SHOW_CLAUSE_COMMAND, type ClauseLocation, type ClauseParams } from '../protocol.js';
import type { ClauseFinder } from './clause.js';

/** From a finding to its clause: the request, the code action "Show the clause" and its command. */
export function provideShowClause(connection: Connection, finder: ClauseFinder): void {
  connection.onRequest(
    CLAUSE_REQUEST,
    ({ textDocument, position }: ClauseParams): ClauseLocation | null =>
      finder
        .findingsAt(textDocument.uri, { start: position, end: position })
        .flatMap(({ clauses }) => clauses)[0] ?? null,
  );

  connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
    if (context.only !== undefined && !context.only.includes(CodeActionKind.QuickFix)) return [];
    const locations = finder.findingsAt(textDocument.uri, range).flatMap(({ clauses }) => clauses);
    return distinct(locations).map((location) => toCodeAction(location));
  });

  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command !== SHOW_CLAUSE_COMMAND || !isClauseLocation(given?.[0])) return;
    const { uri, range } = given[0];
    await connection.window.showDocument({ uri, selection: range, takeFocus: false });
  });
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

function distinct(locations: ClauseLocation[]): ClauseLocation[] {
  const byPlace = new Map(locations.map((one) => [`${one.uri} ${JSON.stringify(one.range)}`, one]));
  return [...byPlace.values()];
}

function isClauseLocation(given: unknown): given is ClauseLocation {
  const location = given as Partial<ClauseLocation> | null | undefined;
  return typeof location?.uri === 'string' && typeof location.range?.start?.line === 'number';
}
