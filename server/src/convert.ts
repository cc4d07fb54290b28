import type { SourceRange } from 'eslint-plugin-privacy-policy/api';
import type { Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** Our ranges count from 1, the protocol's from 0; both have exclusive ends and UTF-16 columns. */
export function toRange({ startLine, startColumn, endLine, endColumn }: SourceRange): Range {
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** The absolute path that a `file:` URI names; null for every other document. */
export function toPath(uri: string): string | null {
  try {
    const parsed = URI.parse(uri, true);
    return parsed.scheme === 'file' ? parsed.fsPath : null;
  } catch {
    return null;
  }
}

export function toUri(path: string): string {
  return URI.file(path).toString();
}
