import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { WorkspaceEdits } from '../workspace-edits.js';
import type { PointedFinding } from './code-actions.js';

/** Changes of the code that end the practice, as its finder suggests them. */
export function suggestionActions(edits: WorkspaceEdits) {
  return ({ finding, path }: PointedFinding): CodeAction[] =>
    (finding.practice.suggestions ?? []).map((suggestion) => ({
      title: suggestion.text.replace(/\.$/, ''),
      kind: CodeActionKind.QuickFix,
      edit: edits.change(path, suggestion.edits),
    }));
}
