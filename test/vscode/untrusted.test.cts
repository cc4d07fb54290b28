import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, fileUri, openAt } from './workspace.cjs';

describe('A workspace in VS Code that is not trusted', () => {
  it('is checked all the same: nothing of it is executed', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await openAt(fileUri('app.js'), new vscode.Position(0, 0));
    const findings = await diagnosticsOf(fileUri('app.js'), (all) => all.length > 0);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [
        'Sets the cookie "night" (document.cookie): contradicted by PRIVACY.md:5 §1 Cookies: "This site does not use cookies."',
      ],
    );
  });
});
