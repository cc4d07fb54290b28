import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Project } from '#plugin/host/project.js';
import { TOPICS } from '#plugin/model/index.js';
import rules from 'eslint-plugin-privacy-policy';
import { REPO } from '../../support/expected.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';

/** What a policy says that the examples are not about; a policy without any promise is not held against code. */
const ELSEWHERE = '# Privacy policy\n\n## 99 Deletion\n\nData is deleted after one year.\n';

interface Example {
  verdict: string;
  policy: string;
  correct: boolean;
  language: string;
  code: string;
  line: number;
}

/**
 * The examples of a rule's page. In a section named by a verdict, quoted lines are the policy; a paragraph that
 * begins with "Correct" introduces code that is not reported, any other paragraph code that is.
 */
function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  let verdict: string | null = null;
  let quotes: string[] = [];
  let correct = false;
  let fence: { language: string; lines: string[]; line: number } | null = null;
  for (const [index, text] of page.split('\n').entries()) {
    if (fence !== null) {
      if (text === '```') {
        if (verdict !== null) {
          const { language, lines, line } = fence;
          examples.push({
            verdict,
            policy: policyOf(quotes),
            correct,
            language,
            code: lines.join('\n'),
            line,
          });
        }
        fence = null;
      } else fence.lines.push(text);
      continue;
    }
    const heading = /^#{2,3} (?:`(\w+)`)?/.exec(text);
    if (heading !== null) {
      verdict = heading[1] ?? null;
      quotes = [];
    } else if (text.startsWith('```')) fence = { language: text.slice(3), lines: [], line: index + 2 };
    else if (text.startsWith('>')) quotes.push(text.replace(/^> ?/, ''));
    else if (text !== '') correct = text.startsWith('Correct');
  }
  return examples;
}

/** `**2.1 Cookies** This site ...` is a clause with its heading. */
function policyOf(quotes: readonly string[]): string {
  const clauses = quotes.map((quote) => quote.replace(/^\*\*(.+?)\*\* */, '## $1\n\n'));
  return `${ELSEWHERE}\n${clauses.join('\n')}\n`;
}

describe('the examples on the page of', () => {
  for (const topic of TOPICS.filter((name) => name in rules.rules)) {
    const page = readFileSync(path.join(REPO, 'eslint-plugin/docs/rules', `${topic}.md`), 'utf8');
    describe(topic, () => {
      const examples = examplesOf(page);

      it('show what the rule is for', () => {
        const shown = examples.filter(({ correct }) => !correct).map(({ verdict }) => verdict);
        assert.ok(shown.includes('contradicted') || shown.includes('undisclosed'), shown.join());
      });

      for (const { verdict, policy, correct, language, code, line } of examples) {
        it(`line ${line}: ${verdict}, ${correct ? 'correct' : 'incorrect'}`, () => {
          const project = new Project({
            root: '/site',
            files: inMemoryFiles({ '/site/PRIVACY.md': policy }),
            preset: 'strict',
          });
          const { syntaxProblem, judgments } = project.checkText(`/site/example.${language}`, code);
          assert.equal(syntaxProblem, null);
          const found = judgments
            .filter(({ practice }) => practice.kind === topic)
            .filter((one) => one.verdict !== 'disclosed')
            .map((one) => one.verdict);
          const wanted = correct || verdict === 'disclosed' ? [] : [verdict];
          assert.deepEqual([...new Set(found)], wanted, judgments.map(({ message }) => message).join('\n'));
        });
      }
    });
  }
});
