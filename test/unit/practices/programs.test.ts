import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const FOLDER = path.join(import.meta.dirname, '../../../../test/programs');
const POLICY = '# Privacy\n\nThis site does not use cookies.\n';

interface Program {
  title: string;
  /** The file that is looked at, and beside it those that it imports. */
  files: { file: string; code: string }[];
}

/** The programs of one of the files: a heading each, then a fence with the name of the file. */
function programsIn(text: string): Program[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      files: [...part.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file, code]) => ({
        file: `/site/${file}`,
        code: code!,
      })),
    }));
}

const MARK = / *\/\/~(.*)$/gm;

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
  for (const name of fs.readdirSync(FOLDER).sort()) {
    if (name === 'README.md') continue;
    describe(name.replace(/\.md$/, ''), () => {
      for (const program of programsIn(fs.readFileSync(path.join(FOLDER, name), 'utf8'))) {
        it(program.title, () => {
          assert.deepEqual(foundIn(program), expectedOf(program.files[0]!.code));
        });
      }
    });
  }
});
