import { pathToFileURL } from 'node:url';
import type { PolicyPromise, SetupProblem, SourceRange } from '../model/index.js';
import type { Formatter } from './index.js';
import { repositoryUri } from './locations.js';
import type { Report, Reported, ReportedFile, RuleInfo } from './report.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://github.com/privacy-policy-lint/privacy-policy-lint';

/** SARIF 2.1.0, for GitHub code scanning and whatever else reads it. */
export const sarif: Formatter = (report) => {
  const { rules, origin } = report;
  const failed = report.files.filter(({ fatal }) => fatal !== null);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Privacy Policy Lint',
            informationUri: HOME,
            version: origin.version,
            semanticVersion: origin.version,
            rules: rules.map(ruleDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: `${pathToFileURL(origin.top).href}/` } },
        ...(origin.commit === null ? {} : { properties: { commit: origin.commit } }),
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map((file) => notification(file, report)),
          },
        ],
        results: [
          ...report.files.flatMap(({ reported }) => reported.map((one) => result(one, report))),
          ...report.problems
            .filter(({ path }) => path !== null)
            .map((problem) => setupResult(problem, report)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleDescriptor({ id, description, url }: RuleInfo) {
  const text = `${description}.`;
  return {
    id: `privacy-policy/${id}`,
    name: id,
    shortDescription: { text },
    fullDescription: { text },
    help: {
      text: `${text} See ${url}`,
      markdown: `${text}\n\nEach result shows the code and, as a related location, the clause of the privacy policy that it is held against. What is reported when, with examples: [${id}](${url}).`,
    },
    helpUri: url,
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['privacy'], precision: 'high' },
  };
}

function result(one: Reported, report: Report) {
  const cited = [one.finding?.promise ?? null, one.finding?.against ?? null].filter(
    (promise) => promise !== null,
  );
  const related = cited.map((promise, index) => ({
    id: index + 1,
    physicalLocation: location(promise.policyPath, promise, report),
    message: { text: clauseOf(promise) },
  }));
  return {
    ruleId: `privacy-policy/${one.rule}`,
    ruleIndex: report.rules.findIndex(({ id }) => id === one.rule),
    level: one.level,
    message: { text: withLinks(one.message, cited, report) },
    locations: [{ physicalLocation: location(one.file.path, one, report) }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    // GitHub follows an alert from commit to commit by this name.
    partialFingerprints: { primaryLocationLineHash: one.fingerprint },
    properties: { verdict: one.messageId },
  };
}

function setupResult(
  { path, range, message, severity, rule = 'valid-setup', related }: SetupProblem,
  report: Report,
) {
  return {
    ruleId: `privacy-policy/${rule}`,
    ruleIndex: report.rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: escapeText(message) },
    locations: [{ physicalLocation: location(path!, range, report) }],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: [
            {
              id: 1,
              physicalLocation: location(related.path, related.range, report),
              message: { text: escapeText(related.message) },
            },
          ],
        }),
  };
}

function notification({ path, fatal }: ReportedFile, report: Report) {
  const { message, line, column } = fatal!;
  return {
    level: 'error',
    message: { text: escapeText(`Parsing error: ${message}`) },
    locations: [
      {
        physicalLocation: {
          ...artifact(path, report),
          region: { startLine: line, startColumn: Math.max(1, column) },
        },
      },
    ],
  };
}

function location(path: string, range: SourceRange | null, report: Report) {
  if (range === null) return { ...artifact(path, report), region: { startLine: 1 } };
  const { startLine, startColumn, endLine, endColumn } = range;
  return { ...artifact(path, report), region: { startLine, startColumn, endLine, endColumn } };
}

function artifact(path: string, report: Report) {
  return { artifactLocation: { uri: repositoryUri(path, report), uriBaseId: '%SRCROOT%' } };
}

function clauseOf({ clause, clauseHeading, quote }: PolicyPromise): string {
  return escapeText(`${[`§${clause}`, clauseHeading].join(' ').trim()}: ${quote}`);
}

/** GitHub shows a related location only where the message links to it: `[PRIVACY.md:21](1)`. */
function withLinks(message: string, cited: readonly PolicyPromise[], { pathOf }: Report): string {
  let text = escapeText(message);
  for (const [index, promise] of cited.entries()) {
    const place = escapeText(`${pathOf(promise.policyPath)}:${promise.startLine}`);
    const link = `[${place}](${index + 1})`;
    // After the words of the code: what is cited comes last in a message.
    const at = text.indexOf(`${place} §`);
    text = at === -1 ? `${text} (${link})` : text.slice(0, at) + link + text.slice(at + place.length);
  }
  return text;
}

/** In a message of SARIF, brackets make links unless they are escaped. */
function escapeText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
