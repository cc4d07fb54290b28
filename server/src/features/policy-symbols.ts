import type { Clause, PolicyDocument } from 'eslint-plugin-privacy-policy/api';
import {
  SymbolKind,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { toPath, toRange, toUri } from '../convert.js';
import type { Overview } from '../overview.js';
import { summaryOf } from './policy-hover.js';

/** Clauses as the outline of a policy, as its folds, and as symbols of the workspace. */
export function providePolicySymbols(connection: Connection, overview: Overview): void {
  const policyAt = (uri: string) => {
    const path = toPath(uri);
    return path === null ? null : overview.policy(path);
  };
  connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] => {
    const policy = policyAt(textDocument.uri);
    if (policy === null) return [];
    const symbols = new Map<Clause, DocumentSymbol>();
    const roots: DocumentSymbol[] = [];
    for (const state of policy.clauses) {
      const { clause } = state;
      const symbol: DocumentSymbol = {
        name: titleOf(clause),
        ...(state.promises.length > 0 ? { detail: summaryOf(state) } : {}),
        kind: SymbolKind.String,
        range: wholeRange(clause, policy.document),
        selectionRange: toRange(clause.headingRange),
        children: [],
      };
      symbols.set(clause, symbol);
      const parent = parentOf(clause, policy.document);
      (parent === undefined ? roots : (symbols.get(parent)?.children ?? roots)).push(symbol);
    }
    return roots;
  });
  connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
    const policy = policyAt(textDocument.uri);
    return (policy?.document.clauses ?? [])
      .map((clause) => ({ startLine: clause.startLine - 1, endLine: lastLine(clause, policy!.document) - 1 }))
      .filter(({ startLine, endLine }) => startLine < endLine);
  });
  connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    const wanted = query.toLowerCase();
    return overview.policies().flatMap(({ document }) =>
      document.clauses
        .filter((clause) => isSubsequence(wanted, titleOf(clause).toLowerCase()))
        .map((clause) => ({
          name: titleOf(clause),
          kind: SymbolKind.String,
          location: { uri: toUri(document.path), range: toRange(clause.headingRange) },
        })),
    );
  });
}

/** `§2.1 Cookies`; never empty, which editors refuse. */
export function titleOf({ id, heading }: Clause): string {
  if (/^[\d.]+[a-z]?$/.test(id)) return `§${id} ${heading}`.trim();
  return heading || id || 'Before the first heading';
}

function parentOf(clause: Clause, { clauses }: PolicyDocument): Clause | undefined {
  return clauses.findLast(({ id, startLine }) => id === clause.parent && startLine < clause.startLine);
}

/** The last line of a clause and of the clauses under it. */
function lastLine(clause: Clause, document: PolicyDocument): number {
  const below = document.clauses.filter((one) => parentOf(one, document) === clause && one !== clause);
  return Math.max(clause.endLine, ...below.map((one) => lastLine(one, document)));
}

function wholeRange(clause: Clause, document: PolicyDocument) {
  const { start, end } = toRange(clause.headingRange);
  const last = { line: lastLine(clause, document), character: 0 };
  return { start, end: last.line > end.line ? last : end };
}

/** As editors match names: `ck` finds `cookies`. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at >= short.length;
}
