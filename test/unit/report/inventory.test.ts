import assert from 'node:assert/strict';
import { csv } from '#plugin/report/csv.js';
import { inventoryCsv, inventoryOf } from '#plugin/report/inventory.js';
import { OPEN, worksheetCsv } from '#plugin/report/worksheet.js';
import { reportOfSite } from '../../support/report-of.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';

describe('csv', () => {
  it('quotes what needs it, and lets no cell be a formula', () => {
    assert.equal(
      csv([
        ['a', 'b,c', 'd"e', 'f\ng'],
        ['=1+1', '+1', '-1', '@x', '\t=1', 'a=1', ''],
      ]),
      '\ufeffa,"b,c","d""e","f\ng"\r\n\'=1+1,\'+1,\'-1,\'@x,\'\t=1,a=1,\r\n',
    );
  });
});

describe('the inventory', () => {
  const report = reportOfSite({
    'PRIVACY.md': POLICY,
    'a.js': 'document.cookie = "a=b";\nfetch("https://x.example/");\n',
  });

  it('has one row a practice', () => {
    const [head, ...rows] = inventoryCsv(inventoryOf(report)).trimEnd().split('\r\n');
    assert.equal(head!.split(',').length, 15);
    assert.equal(rows.length, 2);
    assert.match(
      rows[0]!,
      /^a\.js,1,cookies,"Sets the cookie ""a"" \(document\.cookie\)",.*,contradicted,2\.1,5,This site does not use cookies\.$/,
    );
  });

  it('becomes a worksheet in which what code cannot know is left open', () => {
    const [head, ...rows] = worksheetCsv(inventoryOf(report)).trimEnd().split('\r\n');
    assert.match(head!, /\(a\) controller.*\(b\) purposes.*\(c\).*\(d\).*\(e\).*\(f\).*\(g\)/);
    assert.deepEqual(
      rows.map((row) => [row.split(',')[0], row.includes(OPEN), row.split(',').at(-1)]),
      [
        ['Cookies set on the visitor’s device', true, 'a.js:1'],
        ['Data handed to others', true, 'a.js:2'],
      ],
    );
  });
});
