import path from 'node:path';
import { reference } from 'eslint-plugin-privacy-policy/api';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { draftClause, withDraft } from '../clause-draft.js';
import type { PolicyStore } from '../policy-store.js';
import type { WorkspaceEdits } from '../workspace-edits.js';
import type { PointedFinding } from './code-actions.js';

/** Where drafts are put; the published text is never touched. */
export const PROPOSALS_FILE = 'privacy-proposals.md';

/** Offers to draft a clause that would disclose a practice, for a person to judge. */
export function draftClauseActions(edits: WorkspaceEdits, store: PolicyStore) {
  return ({ finding, path: file }: PointedFinding): CodeAction[] => {
    const draft = draftClause(finding.practice);
    const site = store.siteOf(file);
    const project = store.projectOf(file);
    if (draft === null || site === null || project === null) return [];
    const proposals = path.join(site.root, PROPOSALS_FILE);
    const place = `${project.pathOf(file)}:${finding.practice.startLine}`;
    const { promise } = finding;
    const policy =
      promise === null
        ? site.policies.map((one) => project.pathOf(one.path)).join(', ')
        : reference(promise, project.pathOf(promise.policyPath));
    const before = edits.textOf(proposals);
    const after = withDraft(before, draft, { finding, place, policy });
    const edit =
      before === null
        ? edits.create(proposals, after)
        : edits.change(proposals, [{ start: 0, end: before.length, text: after }]);
    if (edit === null) return [];
    const title = `Draft a clause that would disclose this, in ${PROPOSALS_FILE}`;
    return [{ title, kind: CodeActionKind.QuickFix, isPreferred: false, edit }];
  };
}
