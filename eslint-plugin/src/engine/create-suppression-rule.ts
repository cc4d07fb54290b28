import type { TSESLint } from '@typescript-eslint/utils';
import { createRule, locationOf, onRoot, SILENT, type RuleDocs, type RuleServices } from './create-rule.js';

export type { RuleServices };

export type SuppressionRule = TSESLint.RuleModule<'problem', [], RuleDocs>;

/** A rule about the comments of a file that let findings pass. */
export function createSuppressionRule(name: string, docs: RuleDocs, services: RuleServices): SuppressionRule {
  return createRule<'problem', []>({
    name,
    defaultOptions: [],
    meta: { type: 'suggestion', docs, schema: [], messages: { problem: '{{message}}' }, defaultOptions: [] },
    create(context) {
      const { suppressionProblems } = services.check(context);
      if (suppressionProblems.length === 0) return SILENT;
      return onRoot(() => {
        for (const problem of suppressionProblems) {
          const { message, blanket } = problem;
          const { start, end } = locationOf(problem, context);
          // A comment that names no rule would switch this report off, too: ESLint shows what stands before it.
          const loc = blanket ? { start: { ...start, column: -1 }, end } : { start, end };
          context.report({ loc, messageId: 'problem', data: { message } });
        }
      });
    },
  });
}
