import type { TSESLint } from '@typescript-eslint/utils';
import { createRule, type RuleDocs, type RuleServices } from '../engine/create-rule.js';

export const validSetup = (services: RuleServices): TSESLint.RuleModule<'problem', [], RuleDocs> =>
  createRule<[], 'problem'>({
    name: 'valid-setup',
    meta: {
      type: 'problem',
      docs: {
        description:
          'Reports a privacy policy that cannot be found or read, and a promises file with mistakes',
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
