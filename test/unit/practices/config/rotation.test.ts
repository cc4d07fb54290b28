import assert from 'node:assert/strict';
import { configLines, configPractices } from '../../../support/config-practices.js';

/** How long the first block of a configuration keeps its files. */
const kept = (text: string): string | null | undefined =>
  configPractices({ 'logrotate.d/shop': text }).map(({ retention }) => retention)[0];

describe('how long logrotate keeps log files', () => {
  it('is the number of files times the period', () => {
    assert.deepEqual(
      configLines({ 'logrotate.d/shop': '/var/log/nginx/*.log /srv/a.log {\n  weekly\n  rotate 52\n}\n' }),
      ['3 retention [rotate 52]: Keeps /var/log/nginx/*.log and 1 more for 52 weeks (rotate 52 x weekly)'],
    );
    assert.equal(kept('/a {\n weekly\n rotate 52\n}'), 'P52W');
    assert.equal(kept('/a {\n daily\n rotate = 14\n}'), 'P14D');
    assert.equal(kept('/a {\n rotate 66\n monthly\n}'), 'P66M');
    assert.equal(kept('/a {\n yearly\n rotate 5\n}'), 'P5Y');
    assert.equal(kept('/a {\n hourly\n rotate 48\n}'), 'PT48H');
    assert.equal(kept('/a {\n weekly\n rotate 0\n}'), 'P1W');
  });

  it('follows the last word on a matter', () => {
    assert.equal(kept('/a {\n daily\n weekly\n rotate 3\n rotate 4\n}'), 'P4W');
    assert.equal(kept('/a {\n size 10M\n daily\n rotate 4\n}'), 'P4D');
  });

  it('ends earlier where files may not grow older', () => {
    assert.deepEqual(configLines({ 'logrotate.d/shop': '/a {\n daily\n rotate 60\n maxage 30\n}' }), [
      '4 retention [maxage 30]: Keeps /a for 30 days (maxage 30)',
    ]);
    assert.equal(kept('/a {\n daily\n rotate -1\n maxage 30\n}'), 'P30D');
    assert.equal(kept('/a {\n daily\n rotate 7\n maxage 30\n}'), 'P7D');
  });

  it('cannot be told where size decides, or where period or number is missing', () => {
    for (const text of [
      'size 10M\n rotate 5',
      'daily\n size 10M\n rotate 5',
      'daily\n minsize 1M\n rotate 5',
      'maxsize 1G\n daily\n rotate 5',
      'daily',
      'rotate 5',
      'daily\n rotate -1',
      'daily\n rotate five',
      'compress',
    ])
      assert.equal(kept(`/a {\n ${text}\n}`), undefined, text);
  });

  it('takes what is not said from the defaults before the block', () => {
    assert.deepEqual(
      configLines({ 'logrotate.conf': 'weekly\nrotate 4\n/a {\n missingok\n}\nrotate 9\n/b {\n daily\n}' }),
      [
        '3 retention [/a]: Keeps /a for 4 weeks (rotate 4 x weekly)',
        '7 retention [/b]: Keeps /b for 9 days (rotate 9 x daily)',
      ],
    );
    const files = {
      'etc/logrotate.conf': 'monthly\nrotate 3\ninclude /etc/logrotate.d',
      'etc/logrotate.d/shop': '/srv/a.log {\n rotate 6\n}',
      'etc/logrotate.d/shop.bak': '/srv/b.log {\n rotate 60\n}',
    };
    assert.deepEqual(configLines(files, 'etc/logrotate.d/shop'), [
      '2 retention [rotate 6]: Keeps /srv/a.log for 6 months (rotate 6 x monthly)',
    ]);
    assert.deepEqual(configLines(files, 'etc/logrotate.conf'), []);
  });

  it('is only listed for logs that are not the site’s', () => {
    assert.deepEqual(
      configLines({
        'logrotate.d/all':
          '/var/log/syslog /var/log/mail.log {\n daily\n rotate 7\n}\n/var/log/postgresql/*.log {\n weekly\n rotate 10\n}\n/var/log/shop.log {\n daily\n rotate 7\n}',
      }),
      [
        '3 retention (listed) [rotate 7]: Keeps /var/log/syslog and 1 more for 7 days (rotate 7 x daily)',
        '7 retention (listed) [rotate 10]: Keeps /var/log/postgresql/*.log for 10 weeks (rotate 10 x weekly)',
        '11 retention [rotate 7]: Keeps /var/log/shop.log for 7 days (rotate 7 x daily)',
      ],
    );
  });

  it('is not taken from scripts and comments', () => {
    assert.equal(kept('/a {\n daily\n # rotate 5\n postrotate\n  rotate 6\n endscript\n}'), undefined);
  });
});
