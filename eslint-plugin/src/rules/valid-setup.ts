import type { TSESLint } from '@typescript-eslint/utils';
import { createRule, type RuleDocs, type RuleServices } from '../engine/create-rule.js';

export const validSetup = (services: RuleServices): TSESLint.RuleModule<'problem', [], RuleDocs> =>
  createRule<[], 'problem'>({
    name: 'valid-setup',
    meta: {
      type: 'problem',
      docs: {
        description: 'Report, once a run, a policy or promises file that is missing or cannot be read',
      },
      schema: [],
      messages: { problem: '{{message}}' },
      defaultOptions: [],
    },
    create(context) {
      return {
        Program() {
          for (const message of services.newProblems(context)) {
            const start = { line: 1, column: 0 };
            context.report({ loc: { start, end: start }, messageId: 'problem', data: { message } });
          }
        },
      };
    },
  });
