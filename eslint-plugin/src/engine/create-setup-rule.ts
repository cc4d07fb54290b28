import type { TSESLint } from '@typescript-eslint/utils';
import type { SetupRule } from '../model/index.js';
import {
  createRule,
  firstColumnOf,
  onRoot,
  SILENT,
  type RuleDocs,
  type RuleServices,
} from './create-rule.js';

export type PolicyRule = TSESLint.RuleModule<'problem', [], RuleDocs>;

/** A rule about the policy or the promises file: what it has to say is said once a run, not once a file. */
export function createSetupRule(name: SetupRule, docs: RuleDocs, services: RuleServices): PolicyRule {
  return createRule<'problem', []>({
    name,
    defaultOptions: [],
    meta: { type: 'problem', docs, schema: [], messages: { problem: '{{message}}' }, defaultOptions: [] },
    create(context) {
      const problems = services.newProblems(context, name);
      if (problems.length === 0) return SILENT;
      return onRoot(() => {
        for (const message of problems) {
          const start = { line: 1, column: firstColumnOf(context) };
          context.report({ loc: { start, end: start }, messageId: 'problem', data: { message } });
        }
      });
    },
  });
}
