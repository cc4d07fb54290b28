import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';
import { briefly } from '../../support/statements-of.js';

/** `line clause: statement` of each statement. */
function read(lines: readonly string[], path = 'PRIVACY.md'): string[] {
  const { statements } = readPolicy({ path, text: lines.join('\n') });
  return statements.map((statement) => `${statement.startLine} ${statement.clause}: ${briefly(statement)}`);
}

describe('policy: lists and headings', () => {
  it('gives the denial of a lead-in to each item', () => {
    assert.deepEqual(read(['We do NOT collect:', '', '- your name', '- your location']), [
      '3 preamble: denies collect user.name',
      '4 preamble: denies collect user.location',
    ]);
  });

  it('reads items that go on with the verb of the lead-in', () => {
    assert.deepEqual(read(['We will never:', '', '* sell your data', '* send you spam']), [
      '3 preamble: denies sell user',
      '4 preamble: denies email - for marketing qualified',
    ]);
  });

  it('takes a closed list as one statement', () => {
    assert.deepEqual(read(['We only log the following:', '', '- IP address', '- time of access']), [
      '1 preamble: limits log user.device.ip_address+http.request_time',
    ]);
  });

  it('adds the recipients of a list to the sentence that leads it in', () => {
    assert.deepEqual(read(['We do not share your data with:', '', '1. advertisers', '2. anyone else']), [
      '3 preamble: denies share user to third-party',
      '4 preamble: denies share user to anyone',
    ]);
  });

  it('reads purposes of which the list tells in the middle of a sentence', () => {
    const lines = [
      'We may use your data for the following purposes, and it will not be used beyond these:',
      '',
      '- to improve our pages',
      '- to contact and communicate with you',
    ];
    assert.deepEqual(read(lines), [
      '1 preamble: permits use user vague',
      '1 preamble: permits email - vague',
    ]);
  });

  it('holds items to the condition that leads them in', () => {
    const lines = ['Unless the law requires it:', '', '- We do not share your data', '- We never sell data'];
    assert.deepEqual(
      read(lines).map((line) => line.includes('except legal-obligation')),
      [true, true],
    );
    assert.deepEqual(read(['Unless explicitly required:', '', '- We do not collect your name']), [
      '3 preamble: denies collect user.name except necessity qualified',
    ]);
  });

  it('reads the ways in which data is taken', () => {
    const lines = [
      'The main ways in which we collect information are:',
      '',
      '- when you open an account;',
      '- when you visit our pages (e.g. via cookies).',
    ];
    assert.deepEqual(read(lines), [
      '1 preamble: permits collect user conditional',
      '1 preamble: permits store user.device.cookie conditional',
    ]);
  });

  it('takes a heading for the lead-in of the list under it', () => {
    assert.deepEqual(read(['## Information we collect', '', '- Your name', '- Your email address']), [
      '3 information-we-collect: permits collect user.name',
      '4 information-we-collect: permits collect user.contact.email',
    ]);
    assert.deepEqual(read(['## What we do not collect', '', '- Health data']), [
      '3 what-we-do-not-collect: denies collect user.health_and_medical',
    ]);
  });

  it('takes a heading that is a sentence for a statement, a topic for none', () => {
    assert.deepEqual(read(['# We never sell your data', '', '# Cookies', '', '# Sharing your data']), [
      '1 we-never-sell-your-data: denies sell user',
    ]);
  });

  it('reads no promise out of a question in a heading', () => {
    assert.deepEqual(read(['## Do we sell your data?', '', '## How do we use cookies']), []);
  });

  it('reads tables by their column headings', () => {
    const table = ['| Data | Collected? | Shared? |', '| --- | --- | --- |', '| Location | No | No |'];
    assert.deepEqual(read(table), [
      '3 preamble: denies collect user.location',
      '3 preamble: denies share user.location',
    ]);
    const kept = [
      '| Data | Purpose | Kept for |',
      '| --- | --- | --- |',
      '| IP address | security | 30 days |',
    ];
    assert.deepEqual(read(kept), [
      '3 preamble: permits collect user.device.ip_address for essential.service.security',
      '3 preamble: permits retain user.device.ip_address keep P30D exact',
    ]);
  });

  it('leaves what stands in a clause about children to children', () => {
    assert.deepEqual(read(['## Children', '', 'We do not collect personal data.']), [
      '3 children: denies collect user about children',
    ]);
  });

  it('takes an item that is a sentence for itself, whatever leads it in', () => {
    assert.deepEqual(read(['## What we log', '', '- Your IP address', '- We do not store your name.']), [
      '3 what-we-log: permits log user.device.ip_address',
      '4 what-we-log: denies store user.name',
    ]);
  });

  it('reads what is listed as not done', () => {
    assert.deepEqual(
      read(["## What we don't do", '', '- Track you', '- Sell, rent or give away your data']),
      [
        '3 what-we-dont-do: denies collect user.behavior',
        '4 what-we-dont-do: denies sell user',
        '4 what-we-dont-do: denies share user',
      ],
    );
    assert.deepEqual(read(['Here is what we never do:', '', '- sell your data', '- use cookies']), [
      '3 preamble: denies sell user',
      '4 preamble: denies store user.device.cookie',
    ]);
    assert.deepEqual(read(['## What you should never do', '', '- Sell your data']), []);
  });
});
