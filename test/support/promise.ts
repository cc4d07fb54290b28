import type { PolicyPromise, Practice } from '#plugin/model/index.js';

/** A promise of clause 1 in which only what the test is about is said. */
export function promise(parts: Partial<PolicyPromise>): PolicyPromise {
  return {
    policyPath: '/site/PRIVACY.md',
    clause: '1',
    clauseHeading: 'Test',
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 20,
    quote: 'A sentence of the policy.',
    polarity: 'denies',
    action: 'store',
    data: [],
    recipients: [],
    purposes: [],
    exceptions: [],
    retention: null,
    retentionBound: null,
    strength: 'absolute',
    scope: 'site',
    basis: 'reading',
    topic: null,
    grace: null,
    ...parts,
  };
}

/** A practice in which only what the test is about is said. */
export function practice(parts: Partial<Practice>): Practice {
  return {
    kind: 'cookies',
    what: 'Does something',
    action: 'store',
    data: [],
    recipient: null,
    purposes: [],
    side: 'browser',
    gate: null,
    retention: null,
    judged: true,
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 10,
    ...parts,
  };
}
