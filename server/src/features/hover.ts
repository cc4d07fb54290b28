import { MarkupKind, type Connection, type Hover } from 'vscode-languageserver';
import type { ClauseLocation } from '../protocol.js';
import type { ClauseFinder } from './clause.js';

/** Shows the words of the clause that a finding is about, with a link to them. */
export function provideHover(connection: Connection, finder: ClauseFinder): void {
  connection.onHover(({ textDocument, position }): Hover | null => {
    const [finding] = finder.findingsAt(textDocument.uri, { start: position, end: position });
    if (finding === undefined || finding.clauses.length === 0) return null;
    const value = finding.clauses.map((clause) => describe(clause)).join('\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: finding.range };
  });
}

function describe({ uri, range, clause, heading, quote }: ClauseLocation): string {
  const name = `§${[clause, heading].filter((part) => part !== '').join(' ')}`;
  return `Your privacy policy, [${escape(name)}](${uri}#L${range.start.line + 1}):\n\n> ${escape(quote)}`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}
