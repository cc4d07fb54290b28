import assert from 'node:assert/strict';
import { readTimeSpan } from '#plugin/practices/config/journal.js';
import { configLines } from '../../../support/config-practices.js';

describe('how long journald keeps the journal', () => {
  it('is the last period that is given', () => {
    assert.deepEqual(
      configLines({
        'deploy/journald.conf': '[Journal]\nMaxRetentionSec=1year\nMaxRetentionSec=6month\nSystemMaxUse=1G\n',
      }),
      ['3 retention [MaxRetentionSec=6month]: Keeps the journal for 6month (journald)'],
    );
  });

  it('cannot be told from a size, from nothing, or in another section', () => {
    assert.deepEqual(
      configLines({ 'journald.conf': '[Journal]\nSystemMaxUse=1G\n#MaxRetentionSec=1year\n' }),
      [],
    );
    assert.deepEqual(configLines({ 'journald.conf': '[Journal]\nMaxRetentionSec=0\n' }), []);
    assert.deepEqual(configLines({ 'journald.conf': '[Other]\nMaxRetentionSec=1year\n' }), []);
    assert.deepEqual(configLines({ 'journald.conf': '[Journal]\nMaxRetentionSec=soon\n' }), []);
  });

  it('is read as systemd reads it', () => {
    assert.equal(readTimeSpan('1month'), 'P1M');
    assert.equal(readTimeSpan('2 weeks 3days'), 'P2W3D');
    assert.equal(readTimeSpan('1y 6M'), 'P1Y6M');
    assert.equal(readTimeSpan('90min'), 'PT90M');
    assert.equal(readTimeSpan('604800'), 'PT604800S');
    assert.equal(readTimeSpan('5h30m'), 'PT5H30M');
    assert.equal(readTimeSpan('0'), null);
    assert.equal(readTimeSpan('soon'), null);
    assert.equal(readTimeSpan(''), null);
  });
});
