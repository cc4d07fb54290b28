import type { SetupProblem } from '../model/index.js';
import type { Formatter } from './index.js';
import type { Level, Report, Reported, ReportedFile } from './report.js';
import { repositoryPath } from './locations.js';
import { summary } from './stylish.js';
import picocolors from 'picocolors';

type Properties = Record<string, string | number>;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * GitHub's workflow commands, which become annotations in a pull request's files.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Formatter = (report) => {
  const lines = [
    ...report.files.flatMap((file) => fileLines(file, report)),
    ...report.problems.map((problem) => problemLine(problem, report)),
    summary(report, picocolors.createColors(false)),
  ];
  return `${lines.join('\n')}\n`;
};

function fileLines(file: ReportedFile, report: Report): string[] {
  const path = repositoryPath(file.path, report);
  const lines = file.reported.map((one) => reportedLine(one, path));
  if (file.fatal === null) return lines;
  const { line, column, message } = file.fatal;
  const place = { file: path, line, col: column, title: 'Not checked' };
  return [command('error', place, `Parsing error: ${message}`), ...lines];
}

function reportedLine(one: Reported, file: string): string {
  const { level, rule, messageId, startLine, endLine, startColumn, endColumn, message } = one;
  // GitHub takes columns only of what stands on one line.
  const columns: Properties = startLine === endLine ? { col: startColumn, endColumn } : {};
  const title = one.finding === null ? `privacy-policy/${rule}` : `${messageId} (privacy-policy/${rule})`;
  return command(COMMANDS[level], { file, line: startLine, endLine, ...columns, title }, message);
}

function problemLine(
  { path, range, severity, rule = 'valid-setup', message }: SetupProblem,
  report: Report,
): string {
  const place: Properties =
    path === null ? {} : { file: repositoryPath(path, report), line: range?.startLine ?? 1 };
  return command(severity, { ...place, title: `privacy-policy/${rule}` }, message);
}

function command(name: string, properties: Properties, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
