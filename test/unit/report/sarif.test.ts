import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { sarif } from '#plugin/report/sarif.js';
import { REPO } from '../../support/expected.js';
import { reportOfSite } from '../../support/report-of.js';

interface Log {
  runs: {
    results: {
      ruleId: string;
      level: string;
      message: { text: string };
      locations: object[];
      relatedLocations?: object[];
      partialFingerprints?: { primaryLocationLineHash: string };
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: object }[] }[];
  }[];
}

const require = createRequire(import.meta.url);
const SCHEMA = path.join(
  path.dirname(require.resolve('@microsoft/jest-sarif/package.json')),
  'lib/schemas/sarif-2.1.0-rtm.5.json',
);

function validator() {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
}

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const COOKIE = 'document.cookie = "a=b";\n';
const logOf = (files: Record<string, string>): Log =>
  JSON.parse(sarif(reportOfSite(files), { color: false })) as Log;

describe('the SARIF format', () => {
  it('follows the schema of SARIF 2.1.0', () => {
    const validate = validator();
    for (const log of [
      logOf({ 'PRIVACY.md': POLICY, 'a b.js': `// eslint-disable-line\n${COOKIE}`, 'b.js': 'let = = 3' }),
      logOf({ 'PRIVACY.md': POLICY, 'a.js': 'ok();' }),
      logOf({
        'PRIVACY.md': 'We use no cookies. We use cookies.\n',
        'privacy-promises.yml': 'version: 1\nvendors:\n  - { nmae: x }\n',
        'a.js': COOKIE,
      }),
      JSON.parse(
        readFileSync(path.join(REPO, 'test/fixtures/printer-shop.reports/report.sarif'), 'utf8'),
      ) as Log,
    ]) {
      validate(log);
      assert.deepEqual(validate.errors, null);
    }
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [{}] }] }), false);
  });

  it('shows the clause as related location, and links to it from the message', () => {
    const [result] = logOf({ 'PRIVACY.md': POLICY, 'src/a b.js': 'document.cookie = "[a](x)=b";\n' }).runs[0]!
      .results;
    assert.deepEqual(result, {
      ruleId: 'privacy-policy/cookies',
      ruleIndex: 0,
      level: 'error',
      message: {
        text: 'Sets the cookie "\\[a\\](x)" (document.cookie): contradicted by [PRIVACY.md:5](1) §2.1 Cookies: "This site does not use cookies."',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a%20b.js', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 29 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: 'PRIVACY.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 32 },
          },
          message: { text: '§2.1 Cookies: This site does not use cookies.' },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: result!.partialFingerprints!.primaryLocationLineHash },
      properties: { verdict: 'contradicted' },
    });
  });

  it('keeps the name of a result when lines move', () => {
    const hashes = (text: string): string[] =>
      logOf({ 'PRIVACY.md': POLICY, 'a.js': text }).runs[0]!.results.map(
        (result) => result.partialFingerprints!.primaryLocationLineHash,
      );
    assert.deepEqual(hashes(`\n\n// moved\n  ${COOKIE}${COOKIE}`), hashes(`${COOKIE}${COOKIE}`));
    assert.equal(new Set(hashes(`${COOKIE}${COOKIE}`)).size, 2);
  });

  it('says which files could not be parsed', () => {
    const [run] = logOf({ 'PRIVACY.md': POLICY, 'a.js': 'let = = 3' }).runs;
    assert.deepEqual(
      run!.invocations.map(({ executionSuccessful, toolExecutionNotifications }) => [
        executionSuccessful,
        toolExecutionNotifications.length,
      ]),
      [[false, 1]],
    );
  });
});
