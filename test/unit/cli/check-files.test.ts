import assert from 'node:assert/strict';
import path from 'node:path';
import { checkAll } from '#plugin/cli/check-files.js';
import { projectToCheck } from '#plugin/cli/project-to-check.js';
import { Project } from '#plugin/host/project.js';
import type { FileResult } from '#plugin/engine/file-result.js';
import { withSite } from '../../support/temp-site.js';

/** Fails on one file, as a defect would. */
class FailingProject extends Project {
  override checkText(filename: string, text: string): FileResult {
    if (filename.endsWith('bad.js')) throw new TypeError('x is not a function');
    return super.checkText(filename, text);
  }
}

describe('checking many files', () => {
  it('names a file on which the analysis fails, and checks all others', () =>
    withSite(
      {
        'PRIVACY.md': '# Privacy\n\nThis site does not use cookies.\n',
        'bad.js': 'f();\n',
        'good.js': "document.cookie = 'a=b';\n",
      },
      async (root) => {
        const candidates = ['bad.js', 'good.js'].map((name) => ({
          path: path.join(root, name),
          named: true,
        }));
        const terminal = { cwd: root, color: false, out: () => {}, err: () => {}, isInteractive: false };
        const project = {
          ...projectToCheck({ root }),
          checks: () => Promise.resolve(new FailingProject({ root })),
        };
        const { files } = await checkAll(candidates, project, terminal as never);
        assert.deepEqual(
          files.map(({ fatal, findings }) => [
            fatal?.message ?? null,
            findings.map(({ verdict }) => verdict),
          ]),
          [
            [
              'This file could not be examined because of a defect of Privacy Policy Lint (TypeError: x is not a ' +
                'function). Please report it; all other files are examined.',
              [],
            ],
            [null, ['contradicted']],
          ],
        );
      },
    ));
});
