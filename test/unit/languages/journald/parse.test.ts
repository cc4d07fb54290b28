import assert from 'node:assert/strict';
import { parseJournald } from '#plugin/languages/journald/parse.js';
import { outline, textsOf } from '../../../support/config-outline.js';

describe('parseJournald', () => {
  it('reads sections and assignments', () => {
    const text =
      '; one\n[Journal]\n#Storage=auto\nMaxRetentionSec = 1 month 2 days\nSystemMaxUse=\n[Other]\na=b=c\n';
    const tree = parseJournald(text);
    assert.deepEqual(outline(tree), [
      'Journal {',
      '  MaxRetentionSec | 1 month 2 days',
      '  SystemMaxUse',
      'Other {',
      '  a | b=c',
    ]);
    assert.deepEqual(textsOf(tree, text).slice(2, 5), [
      'MaxRetentionSec = 1 month 2 days',
      'MaxRetentionSec',
      '1 month 2 days',
    ]);
    assert.deepEqual(
      tree.comments.map(({ value }) => value),
      [' one', 'Storage=auto'],
    );
  });

  it('says what it cannot read and where, and reads on', () => {
    assert.deepEqual(outline(parseJournald('[Journal\nx\na=b')), [
      'Journal {',
      '  a | b',
      '! 1:1 a section has no closing "]"',
    ]);
    assert.deepEqual(outline(parseJournald('x\n')), ['! 1:1 expected "name=value" or "[section]"']);
  });
});
