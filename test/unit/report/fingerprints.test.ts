import assert from 'node:assert/strict';
import { fingerprintsOf } from '#plugin/report/fingerprints.js';

const one = { rule: 'cookies', verdict: 'contradicted', file: 'a.js', line: 'document.cookie = "a=b";' };
const of = (...findings: Partial<typeof one>[]): string[] =>
  fingerprintsOf(findings.map((changes) => ({ ...one, ...changes })));

describe('fingerprints', () => {
  it('stay when a line moves or is indented anew', () => {
    assert.deepEqual(of({ line: '\t  document.cookie   = "a=b";  ' }), of({}));
  });

  it('tell apart what differs in anything but its place', () => {
    const all = [
      ...of({}),
      ...of({ rule: 'email' }),
      ...of({ verdict: 'vague' }),
      ...of({ file: 'b.js' }),
      ...of({ line: 'other();' }),
    ];
    assert.equal(new Set(all).size, 5);
  });

  it('count what is there several times', () => {
    const [first, other, second] = of({}, { file: 'b.js' }, {});
    assert.match(first!, /^[0-9a-f]{20}:1$/);
    assert.match(other!, /^[0-9a-f]{20}:1$/);
    assert.equal(second, first!.replace(/:1$/, ':2'));
  });
});
