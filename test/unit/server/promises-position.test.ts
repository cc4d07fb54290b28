import assert from 'node:assert/strict';
import { positionIn } from '#server/promises-position.js';

/** The position of `|` in a text. */
function at(marked: string): [(string | 0)[], string | null, string] {
  const before = marked.slice(0, marked.indexOf('|'));
  const lines = before.split('\n');
  const text = marked.replace('|', '');
  const { path, key, prefix } = positionIn(text, lines.length - 1, lines.at(-1)!.length);
  return [path, key, prefix];
}

describe('positionIn', () => {
  for (const [text, expected] of [
    ['|', [[], null, '']],
    ['ver|', [[], null, 'ver']],
    ['version: 1\npol|', [[], null, 'pol']],
    ['version: |', [[], 'version', '']],
    ['promises:\n  - |', [['promises', 0], null, '']],
    ['promises:\n  - clause: "|', [['promises', 0], 'clause', '']],
    ['promises:\n  - clause: "2.1"\n    sta|', [['promises', 0], null, 'sta']],
    ['promises:\n  - clause: "2.1"\n\n    # why\n    status: con|', [['promises', 0], 'status', 'con']],
    ['promises:\n- clause: "2.1"\n  status: |', [['promises', 0], 'status', '']],
    ['promises:\n- clause: "1"\n  status: rejected\n- |', [['promises', 0], null, '']],
    [
      'promises:\n  - clause: "1"\n    retention:\n      period: P1Y\n      bo|',
      [['promises', 0, 'retention'], null, 'bo'],
    ],
    ['promises:\n  - clause: "1"\n    data: [user.name, us|', [['promises', 0], 'data', 'us']],
    ['promises:\n  - clause: "1"\n    data:\n      - us|', [['promises', 0, 'data', 0], null, 'us']],
    ['vendors: [{ name: sen|', [['vendors', 0], 'name', 'sen']],
    ['vendors:\n  - { name: sentry, ro|', [['vendors', 0], null, 'ro']],
    ['files: { ex|', [['files'], null, 'ex']],
    ['report:\n  cookies: [contra|', [['report'], 'cookies', 'contra']],
    ['a: 1\nreport:\n  cookies: [vague]\nho|', [[], null, 'ho']],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(at(text), expected));
  }

  it('is below the last line where a client asks about one that is gone', () => {
    assert.deepEqual(positionIn('report:\n  cookies: []\n', 9, 9), {
      path: [],
      key: null,
      prefix: '',
      siblings: { report: '' },
    });
  });
});
