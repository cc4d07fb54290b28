import type { Formatter } from './index.js';
import type { Level } from './report.js';
import { repositoryPath } from './locations.js';
import { createHash } from 'node:crypto';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's Code Quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Formatter = (report) => {
  const issues = report.files.flatMap((file) => {
    const path = repositoryPath(file.path, report);
    const found = file.reported.map((one) =>
      issue(
        `privacy-policy/${one.rule}`,
        one.message,
        SEVERITIES[one.level],
        path,
        one.startLine,
        fingerprint(path, one.fingerprint),
      ),
    );
    if (file.fatal === null) return found;
    const { message, line } = file.fatal;
    const failed = issue(
      'parse',
      `Parsing error: ${message}`,
      'critical',
      path,
      line,
      fingerprint(path, message),
    );
    return [failed, ...found];
  });
  const problems = report.problems.flatMap(({ path, range, message, severity, rule = 'valid-setup' }) =>
    path === null
      ? []
      : [
          issue(
            `privacy-policy/${rule}`,
            message,
            severity === 'error' ? 'major' : 'minor',
            repositoryPath(path, report),
            range?.startLine ?? 1,
            fingerprint(path === null ? '' : repositoryPath(path, report), rule, message),
          ),
        ],
  );
  return `${JSON.stringify([...issues, ...problems], null, 2)}\n`;
};

function issue(
  check_name: string,
  description: string,
  severity: string,
  path: string,
  begin: number,
  print: string,
) {
  return { check_name, description, severity, fingerprint: print, location: { path, lines: { begin } } };
}

/** One package of a repository may be checked after the other: only the path from the top is unique. */
function fingerprint(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
