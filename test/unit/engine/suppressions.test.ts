import assert from 'node:assert/strict';
import { Project } from '#plugin/host/project.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n\n## 2.1.1 Other\n\nMore.\n';
const COOKIE = 'document.cookie = "a=b";\n';

function check(text: string, file = 'a.js') {
  const project = new Project({ root: '/site', files: inMemoryFiles({ '/site/PRIVACY.md': POLICY }) });
  const { findings, suppressions, suppressionProblems } = project.checkText(`/site/${file}`, text);
  return {
    findings: findings.map(({ verdict, practice }) => `${practice.startLine} ${practice.kind} ${verdict}`),
    suppressions: suppressions.map(({ startLine, topics, clause, reason, findings: passed }) => ({
      line: startLine,
      topics,
      clause,
      reason,
      passed: passed.length,
    })),
    problems: suppressionProblems.map(
      ({ startLine, startColumn, endLine, endColumn, message }) =>
        `${startLine}:${startColumn}-${endLine}:${endColumn} ${message.split('. ')[0]!}`,
    ),
  };
}

describe('comments that let findings pass', () => {
  it('are listed with their clause and reason', () => {
    assert.deepEqual(
      check(`// eslint-disable-next-line privacy-policy/cookies -- 2.1: agreed with counsel\n${COOKIE}`),
      {
        findings: [],
        suppressions: [
          { line: 1, topics: ['cookies'], clause: '2.1', reason: 'agreed with counsel', passed: 1 },
        ],
        problems: [],
      },
    );
  });

  for (const [name, words, clause, reason] of [
    ['a section sign', '§2.1: agreed', '2.1', 'agreed'],
    ['a clause whose id begins like another', '2.1.1: agreed', '2.1.1', 'agreed'],
    ['a practice that no clause speaks of', 'none: agreed', 'none', 'agreed'],
    ['a reason of several lines', '2.1: agreed\n   for a year', '2.1', 'agreed\n   for a year'],
  ] as const) {
    it(`are accepted with ${name}`, () => {
      const result = check(`/* eslint-disable-next-line privacy-policy/cookies -- ${words} */\n${COOKIE}`);
      assert.deepEqual([result.findings, result.problems], [[], []]);
      assert.deepEqual(
        result.suppressions.map((one) => [one.clause, one.reason]),
        [[clause, reason]],
      );
    });
  }

  for (const [comment, problem] of [
    [
      '// eslint-disable-next-line privacy-policy/cookies',
      '1:1-1:51 This comment lets findings of cookies pass without a reason',
    ],
    [
      '// privacy-policy-ignore-next-line cookies',
      '1:1-1:43 This comment lets findings of cookies pass without a reason',
    ],
    [
      '// privacy-policy-ignore-next-line cookies -- agreed',
      '1:1-1:53 This comment does not begin its reason with a clause of the policy',
    ],
    [
      '// privacy-policy-ignore-next-line cookies -- 9.9: agreed',
      '1:1-1:58 This comment does not begin its reason with a clause of the policy',
    ],
    [
      '// privacy-policy-ignore-next-line cookies -- 2.1:',
      '1:1-1:51 This comment names a clause, but no reason',
    ],
    [
      '// eslint-disable-next-line',
      '1:1-1:28 This comment lets findings of cookies pass without naming a rule',
    ],
    [
      '// eslint-disable-next-line privacy-policy/cookies, privacy-policy/email -- 2.1: agreed',
      '1:1-1:88 This comment is no longer needed for email',
    ],
  ] as const) {
    it(`are reported, and still let pass: ${comment}`, () => {
      const { findings, problems } = check(`${comment}\n${COOKIE}`);
      assert.deepEqual([findings, problems], [[], [problem]]);
    });
  }

  it('are reported when there is nothing to let pass, also in a file without any practice', () => {
    const comment = '/* eslint-disable privacy-policy/cookies -- 2.1: agreed */';
    assert.deepEqual(check(`${comment}\nstart();\n`).problems, [
      '1:1-1:59 This comment is no longer needed: there is nothing of cookies for it to let pass',
    ]);
  });

  it('are needed when they let pass what only strict reports', () => {
    const comment = '// eslint-disable-next-line privacy-policy/device-storage -- none: agreed';
    assert.deepEqual(check(`${comment}\nlocalStorage.setItem("a", "b");\n`).problems, []);
  });

  it('are none of ours when they speak of other rules, or of none and let nothing of ours pass', () => {
    const text = '/* eslint-disable */\n/* eslint-disable no-console */\nstart(); // eslint-disable-line\n';
    assert.deepEqual(check(text), { findings: [], suppressions: [], problems: [] });
  });

  it('stand in the syntax of the file that they are for', () => {
    const { findings, problems } = check(
      '<!-- privacy-policy-ignore-next-line third-parties -->\n<script src="https://x.example/a.js"></script>\n',
      'a.html',
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(problems, [
      '1:1-1:55 This comment lets findings of third-parties pass without a reason',
    ]);
  });
});
