import assert from 'node:assert/strict';
import { parsePromisesFile } from '#plugin/policy/promises-file.js';

const PATH = '/site/privacy-promises.yml';
const read = (text: string) => parsePromisesFile(PATH, text);
const problemsOf = (text: string): string[] =>
  read(text).problems.map(({ range, message }) => `${range?.startLine}:${range?.startColumn} ${message}`);

describe('parsePromisesFile', () => {
  it('reads every part of a whole file', () => {
    const { file, problems } = read(`
version: 1
policy: PRIVACY.md
url: https://example.com/privacy
sites:
  - { policy: apps/shop/PRIVACY.md, files: ["apps/shop/**"], hosts: [example.com] }
hosts: [example.com, "*.example.com"]
files: { exclude: ["scripts/**"] }
report: { device-storage: [contradicted, undisclosed] }
redactors: [maskEmail]
consent: [hasConsent]
vendors: [{ name: Sentry, role: processor, for: error-monitoring }]
promises:
  - clause: "2.1"
    quote: "This site does not use cookies."
    status: confirmed
    by: legal@example.com
    on: 2026-11-22
    note: checked with counsel
  - clause: 2.2
    status: edited
    rule: permit-only
    action: log
    data: [user.device.ip_address]
    retention: { period: P5Y, bound: exact, grace: P1Y }
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(file, {
      path: PATH,
      policy: ['PRIVACY.md'],
      url: 'https://example.com/privacy',
      sites: [{ policy: ['apps/shop/PRIVACY.md'], files: ['apps/shop/**'], hosts: ['example.com'] }],
      hosts: ['example.com', '*.example.com'],
      files: { include: [], exclude: ['scripts/**'] },
      report: { 'device-storage': ['contradicted', 'undisclosed'] },
      redactors: ['maskEmail'],
      consent: ['hasConsent'],
      vendors: [{ name: 'sentry', role: 'processor', for: 'error-monitoring' }],
      promises: [
        {
          clause: '2.1',
          quote: 'This site does not use cookies.',
          status: 'confirmed',
          by: 'legal@example.com',
          on: '2026-11-22',
          note: 'checked with counsel',
          range: { startLine: 14, startColumn: 5, endLine: 20, endColumn: 1 },
        },
        {
          clause: '2.2',
          status: 'edited',
          rule: 'permit-only',
          action: 'log',
          data: ['user.device.ip_address'],
          retention: { period: 'P5Y', bound: 'exact', grace: 'P1Y' },
          range: { startLine: 20, startColumn: 5, endLine: 26, endColumn: 1 },
        },
      ],
    });
  });

  it('knows a folder that is no site', () => {
    assert.equal(read('version: 1\npolicy: false\n').file.policy, false);
  });

  it('places a syntax error, and takes nothing from the file', () => {
    assert.deepEqual(problemsOf('version: 1\nhosts: [a.example\nurl: x\n'), [
      '3:1 This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Nothing in this file is taken into account until it is mended.',
    ]);
  });

  it('says what is wrong with an entry, where, and keeps the others', () => {
    const text = `version: 1
hots: [example.com]
vendors:
  - { name: stripe, role: procesor }
  - { name: sentry, role: processor }
promises:
  - { clause: "2.1", status: maybe }
  - { clause: "2.2", status: rejected }
  - { clause: "2.3", status: edited, action: log }
`;
    assert.deepEqual(problemsOf(text), [
      '2:1 "hots" is not a known key here. Remove it, or correct its spelling.',
      '4:27 "vendors.0.role" must be one of: processor, third-party.',
      '7:30 "promises.0.status" must be one of: confirmed, rejected, edited.',
      '9:5 "promises.2" needs "rule". Add it.',
    ]);
    const { file } = read(text);
    assert.deepEqual(
      file.vendors.map(({ name }) => name),
      ['sentry'],
    );
    assert.deepEqual(
      file.promises.map(({ clause }) => clause),
      ['2.2'],
    );
  });

  it('asks for the version', () => {
    assert.deepEqual(problemsOf('policy: PRIVACY.md\n'), ['1:1 This file needs "version". Add it.']);
    assert.deepEqual(problemsOf('version: 2\n'), ['1:10 "version" must be 1.']);
  });

  it('says which form is asked for', () => {
    assert.deepEqual(problemsOf('- a\n'), ['1:1 This file must be a mapping ("key: value").']);
    assert.deepEqual(problemsOf('version: 1\nredactors: mask\nurl: [a]\n'), [
      '2:12 "redactors" must be a list ("[a, b]", or a "- " before each).',
      '3:6 "url" must be a text.',
    ]);
  });

  it('takes hosts without scheme or path, and keeps the others', () => {
    const text =
      'version: 1\nhosts: ["https://example.com", "*.example.com", a.example/b, "localhost:3000"]\n';
    const words = 'must be a host without scheme or path, such as example.com or *.example.com.';
    assert.deepEqual(problemsOf(text), [`2:9 "hosts.0" ${words}`, `2:49 "hosts.2" ${words}`]);
    assert.deepEqual(read(text).file.hosts, ['*.example.com', 'localhost:3000']);
  });

  it('reports a topic as usual whose verdicts are misspelled, and the others as is said', () => {
    const text = 'version: 1\nreport: { cookies: [contradicted, nope], analytics: [vague] }\n';
    assert.deepEqual(problemsOf(text), [
      '2:35 "report.cookies.1" must be one of: contradicted, undisclosed, ambiguous, vague, disclosed.',
    ]);
    assert.deepEqual(read(text).file.report, { analytics: ['vague'] });
  });

  for (const text of ['', '# nothing yet\n', '- a\n- b\n', '42', 'a: &a [*a]\n', '\0\0']) {
    it(`survives ${JSON.stringify(text)}`, () => {
      assert.ok(read(text).problems.length > 0);
    });
  }
});
