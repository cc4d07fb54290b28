import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { directivesOf } from '#plugin/engine/directives.js';
import { parseSource } from '#plugin/engine/parse.js';
import { analyzeSource } from '#plugin/engine/analyze.js';

const OPTIONS = { firstPartyHosts: [], redactors: [], consent: [], vendors: [] };

/** Texts in which every line with `report()` is reported by ESLint's `no-undef`-like probe rule. */
const TEXTS = [
  'report(); // eslint-disable-line',
  'report(); // eslint-disable-line probe/calls',
  'report(); // eslint-disable-line probe/other',
  'report(); // eslint-disable-line probe/other, probe/calls -- 2.1: agreed',
  '// eslint-disable-next-line probe/calls -- reason\nreport();\nreport();',
  '// eslint-disable-next-line\nreport();\nreport();',
  '/* eslint-disable */\nreport();\n/* eslint-enable */\nreport();',
  '/* eslint-disable probe/calls */\nreport();\n/* eslint-enable probe/calls */\nreport();',
  '/* eslint-disable probe/calls */\nreport();\n/* eslint-enable */\nreport();',
  '/* eslint-disable */\nreport();\n/* eslint-enable probe/calls */\nreport();',
  '/* eslint-disable probe/other */\nreport();',
  'report(); /* eslint-disable probe/calls -- why */ report();\nreport();',
  '// eslint-disable\nreport();',
  '// eslint-disable-next-line probe/calls some words\nreport();',
  '/* eslint-disable-next-line\n  probe/calls\n  --\n  reason */\nreport();',
  '// eslint-disable-nextline\nreport();',
  '/* eslint-enable */\nreport();\n/* eslint-disable */',
  '/* eslint-disable */ report(); /* eslint-enable */ report(); /* eslint-disable probe/calls */ report();',
];

const probe = {
  rules: {
    calls: {
      create: (context: { report(problem: object): void }) => ({
        CallExpression: (node: object) => context.report({ node, message: 'call' }),
      }),
    },
    other: { create: () => ({}) },
  },
};

describe('directivesOf', () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [{ plugins: { probe: probe as never }, rules: { 'probe/calls': 'error' } }],
  });

  for (const text of TEXTS) {
    it(`agrees with ESLint on ${JSON.stringify(text)}`, async () => {
      const [result] = await eslint.lintText(text, { filePath: 'probe.js' });
      const reported = result!.messages
        .filter(({ ruleId }) => ruleId === 'probe/calls')
        .map(({ line, column }) => `${line}:${column}`);
      const parsed = parseSource('/probe.js', text);
      assert.ok('source' in parsed);
      const { silencing } = directivesOf(analyzeSource(parsed.source, OPTIONS).comments);
      const calls = [...text.matchAll(/report\(\)/g)].map(({ index }) => {
        const before = text.slice(0, index).split('\n');
        return { startLine: before.length, startColumn: before.at(-1)!.length + 1 };
      });
      const heard = calls.filter((at) => silencing('probe/calls', at) === null);
      assert.deepEqual(
        heard.map(({ startLine, startColumn }) => `${startLine}:${startColumn}`),
        reported,
      );
    });
  }

  it('takes our own directive with and without the prefix of the rule', () => {
    const comment = (value: string) => ({
      value,
      block: false,
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 50,
    });
    const at = { startLine: 2, startColumn: 1 };
    const silences = (value: string, rule: string): boolean =>
      directivesOf([comment(value)]).silencing(rule, at) !== null;
    assert.equal(
      silences(' privacy-policy-ignore-next-line cookies -- 2.1: agreed', 'privacy-policy/cookies'),
      true,
    );
    assert.equal(
      silences(' privacy-policy-ignore-next-line privacy-policy/cookies -- 2.1: x', 'privacy-policy/cookies'),
      true,
    );
    assert.equal(
      silences(' privacy-policy-ignore-next-line cookies -- 2.1: agreed', 'privacy-policy/email'),
      false,
    );
  });
});
