import type { ClauseLocation } from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';

/** A range of the protocol as one of the editor. */
export function toRange({ start, end }: ClauseLocation['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
