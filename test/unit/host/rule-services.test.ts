import assert from 'node:assert/strict';
import { createRuleServices } from '#plugin/host/rule-services.js';

describe('the services of the rules', () => {
  it('report a defect of the analysis at the file, and never throw', () => {
    const sourceCode = {
      text: '',
      get ast(): never {
        throw new TypeError('x is not a function');
      },
    };
    const host = { cwd: '/site', filename: '/site/a.js', settings: {}, sourceCode };
    const services = createRuleServices();
    assert.deepEqual(services.newProblems(host as never, 'valid-setup'), [
      'a.js: This file could not be examined because of a defect of Privacy Policy Lint (TypeError: x is not a ' +
        'function). Please report it; all other files are examined.',
    ]);
    assert.deepEqual(services.check(host as never).findings, []);
  });
});
