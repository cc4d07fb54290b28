import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';
import { MARK, PROGRAMS_FOLDER, programsIn, type Program } from '../../support/programs-in.js';

const POLICY = '# Privacy\n\nThis site does not use cookies.\n';

/** What the marks of a program say, in the form of what is found. */
function expectedOf(code: string): string[] {
  return code
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(MARK)].flatMap(([, marks]) =>
        marks!.split(';;').map((mark) => `${i + 1} ${mark.trim()}`),
      ),
    );
}

function foundIn({ files }: Program): string[] {
  const texts = Object.fromEntries(files.map(({ file, code }) => [file, code.replace(MARK, '')]));
  const disk = inMemoryFiles({ '/site/PRIVACY.md': POLICY, '/site/.git/HEAD': '', ...texts });
  const { file } = files[0]!;
  const result = new Project({ root: '/site', files: disk }).checkText(file, texts[file]!);
  assert.equal(result.syntaxProblem, null);
  return result.judgments.map(
    ({ practice }) =>
      `${practice.startLine} ${practice.kind}: ${practice.what}${practice.judged ? '' : ' (listed)'}`,
  );
}

describe('programs', () => {
  for (const name of fs.readdirSync(PROGRAMS_FOLDER).sort()) {
    if (name === 'README.md') continue;
    describe(name.replace(/\.md$/, ''), () => {
      for (const program of programsIn(fs.readFileSync(path.join(PROGRAMS_FOLDER, name), 'utf8'))) {
        it(program.title, () => {
          assert.deepEqual(foundIn(program), expectedOf(program.files[0]!.code));
        });
      }
    });
  }
});
