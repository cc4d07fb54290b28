import assert from 'node:assert/strict';
import { parseLogrotate } from '#plugin/languages/logrotate/parse.js';
import { outline, textsOf } from '../../../support/config-outline.js';

const read = (text: string): string[] => outline(parseLogrotate(text));

describe('parseLogrotate', () => {
  it('reads options, and blocks of options for files', () => {
    assert.deepEqual(
      read(
        `# all\nweekly\nrotate = 4\ninclude /etc/logrotate.d\n/var/log/a.log "/var/log/b c.log"\n~/x/*.log {\n  daily\n  create 0640 www adm\n}\n`,
      ),
      [
        'weekly',
        'rotate | 4',
        'include | /etc/logrotate.d',
        '/var/log/a.log | "/var/log/b c.log" | ~/x/*.log {',
        '  daily',
        '  create | 0640 www adm',
      ],
    );
  });

  it('reads several options of a line where the first takes nothing', () => {
    assert.deepEqual(read('/a { compress daily rotate 3\n missingok }\n'), [
      '/a {',
      '  compress',
      '  daily',
      '  rotate | 3',
      '  missingok',
    ]);
  });

  it('reads over scripts', () => {
    const text = '/a {\n  postrotate\n    rotate 5 } # x\n    endscripts=1\n  endscript\n  weekly\n}\n';
    const tree = parseLogrotate(text);
    assert.deepEqual(outline(tree), [
      '/a {',
      '  postrotate <\n    rotate 5 } # x\n    endscripts=1\n>',
      '  weekly',
    ]);
    assert.equal(textsOf(tree, text)[2], 'postrotate\n    rotate 5 } # x\n    endscripts=1\n  endscript');
  });

  it('gives comments with their places, among paths too', () => {
    const { comments, root } = parseLogrotate('/a\n  # two\n/b {\n rotate 3 # no comment\n daily # three\n}');
    assert.deepEqual(
      comments.map(({ value, loc }) => [value, loc.start]),
      [
        [' two', { line: 2, column: 2 }],
        [' three', { line: 5, column: 7 }],
      ],
    );
    assert.equal(root.body[0]?.body?.[0]?.args[0]?.value, '3 # no comment');
  });

  it('says what it cannot read and where, and reads on', () => {
    assert.deepEqual(read('/a\n/b\n'), ['! 1:1 the paths of log files are not followed by "{"']);
    assert.deepEqual(read('/a {\ndaily'), ['/a {', '  daily']);
    assert.deepEqual(read('}\ndaily'), ['daily', '! 1:1 unexpected "}"']);
    assert.deepEqual(read('=x\ndaily'), [
      'daily',
      '! 1:1 a line must begin with an option or with the path of a log file',
    ]);
    assert.deepEqual(read('/a {\n postrotate\n x\n}'), [
      '/a {',
      '  postrotate <\n x\n}>',
      '! 2:2 "postrotate" without "endscript"',
    ]);
    assert.deepEqual(read('/a {\n/b {\n}\n}'), ['/a {', '  /b {', '! 2:1 unexpected path of a log file']);
  });
});
