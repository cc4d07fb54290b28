import path from 'node:path';
import { plainWords, PROMISES_FILE_NAMES, type PolicyPromise } from 'eslint-plugin-privacy-policy/api';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { PolicyStore } from '../policy-store.js';
import { firstPromisesFile, wordChange, type PromiseWord } from '../promises-edit.js';
import type { WorkspaceEdits } from '../workspace-edits.js';
import type { PointedFinding } from './code-actions.js';
import { promisesOf } from './finding-diagnostics.js';

/** Offers to confirm or reject how a sentence was read, in the promises file. */
export function promiseWordActions(edits: WorkspaceEdits, store: PolicyStore, today: () => string) {
  return ({ finding, path: file }: PointedFinding): CodeAction[] =>
    promisesOf(finding).flatMap((promise) => promiseActions(promise, file));

  function promiseActions(promise: PolicyPromise, file: string): CodeAction[] {
    const words = plainWords(promise);
    const choices: ['confirmed' | 'rejected', string][] = [
      ['confirmed', `Confirm the reading of §${promise.clause}: ${words}`],
      ['rejected', `Reject the reading of §${promise.clause}: ${words}`],
    ];
    return choices
      .filter(([status]) => !(status === 'confirmed' && promise.basis !== 'reading'))
      .flatMap(([status, title]) => {
        const { clause, quote } = promise;
        const edit = editFor({ clause, quote, status, on: today() }, file);
        return edit === null ? [] : [{ title, kind: CodeActionKind.QuickFix, edit }];
      });
  }

  function editFor(word: PromiseWord, file: string): WorkspaceEdit | null {
    const site = store.siteOf(file);
    if (site === null) return null;
    const known = site.promisesFile.path;
    if (known !== null) {
      const change = wordChange(edits.textOf(known) ?? '', word);
      return change === null ? null : edits.change(known, [change]);
    }
    return edits.create(path.join(site.root, PROMISES_FILE_NAMES[0]!), firstPromisesFile(word));
  }
}
