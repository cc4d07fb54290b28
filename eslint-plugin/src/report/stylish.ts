import picocolors from 'picocolors';
import type { PolicyPromise, Verdict } from '../model/index.js';
import { excerptOf, printable, type Excerpt } from './excerpt.js';
import type { Formatter } from './index.js';
import { allReported, linesOf, policyAt, type Report, type Reported, type ReportedFile } from './report.js';
import { count, tally } from './words.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: the code, and under it the clause, as a compiler shows both ends. */
export const stylish: Formatter = (report, { color }) => {
  const paint = picocolors.createColors(color);
  const blocks = report.files
    .filter(({ fatal, reported }) => fatal !== null || reported.length > 0)
    .map((file) => fileBlock(file, report, paint));
  const compared = comparisonBlock(report, paint);
  return [...blocks, ...compared, summary(report, paint)].join('\n\n') + '\n';
};

function fileBlock(file: ReportedFile, report: Report, paint: Colors): string {
  let head = paint.underline(file.name);
  if (file.fatal !== null) {
    const { line, column, message } = file.fatal;
    head += `\n  ${line}:${column}  ${paint.red('not checked')}  Parsing error: ${printable(message)}`;
  }
  return [head, ...file.reported.map((one) => bothEnds(one, report, paint))].join('\n');
}

/** One finding with its code, and under it the clause. */
function bothEnds(one: Reported, report: Report, paint: Colors): string {
  const { finding } = one;
  const cited = [finding?.promise ?? null, finding?.against ?? null].filter((promise) => promise !== null);
  return [reportedBlock(one, paint), ...cited.map((promise) => clauseBlock(promise, report, paint))].join(
    '\n',
  );
}

/** One finding: place and rule, the code with its mark, the message. */
export function reportedBlock(one: Reported, paint: Colors): string {
  const place = `${one.startLine}:${one.startColumn}`;
  const word = one.finding === null ? paint.yellow('problem') : paintVerdict(one.finding.verdict, paint);
  return [
    `  ${place}  ${word}  ${paint.dim(`privacy-policy/${one.rule}`)}`,
    ...excerptLines(excerptOf(one.file.lines, one), paint, paint.red),
    `    ${printable(one.message)}`,
  ].join('\n');
}

function clauseBlock(promise: PolicyPromise, report: Report, paint: Colors): string {
  const document = policyAt(report, promise.policyPath);
  const lines = document === null ? [] : linesOf(document.text);
  const place = `${report.pathOf(promise.policyPath)}:${promise.startLine}:${promise.startColumn}`;
  return [
    `    ${paint.dim('-->')} ${place}`,
    ...excerptLines(excerptOf(lines, promise, '-'), paint, paint.blue),
  ].join('\n');
}

function excerptLines(
  { line, text, mark }: Excerpt,
  paint: Colors,
  sign: (text: string) => string,
): string[] {
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  return [`    ${paint.dim(`${gutter} |`)} ${text}`, `    ${paint.dim(`${blank} |`)} ${sign(mark)}`];
}

export function paintVerdict(verdict: Verdict, paint: Colors): string {
  if (verdict === 'contradicted') return paint.bold(paint.red(verdict));
  return verdict === 'vague' ? paint.cyan(verdict) : paint.yellow(verdict);
}

function comparisonBlock({ comparison }: Report, paint: Colors): string[] {
  if (comparison === null || comparison.gone.length === 0) return [];
  const head = `Gone since ${comparison.with}:`;
  return [[head, ...comparison.gone.map((line) => `  ${paint.green('-')} ${printable(line)}`)].join('\n')];
}

/** "No breach found" is all that code can show; what was examined is said with it. */
export function summary(report: Report, paint: Colors): string {
  const { files, policies, comparison } = report;
  const reported = allReported(report);
  const examined = files.filter(({ judged, fatal }) => judged && fatal === null).length;
  const unparsed = files.filter(({ fatal }) => fatal !== null).length;
  const names = policies.map(({ document }) => report.pathOf(document.path)).join(', ') || 'no policy';
  const trouble = unparsed === 0 ? '' : `; ${count(unparsed, 'file')} could not be parsed`;
  const of = `${count(examined, 'file')} against ${names}${trouble}`;
  if (examined === 0 && reported.length === 0) {
    return paint.yellow(`Nothing was judged: no promise could be read${trouble}.`);
  }
  const since = comparison === null ? '' : ` since ${comparison.with}`;
  const old =
    comparison === null || comparison.known === 0
      ? ''
      : ` ${count(comparison.known, 'finding')} stood before.`;
  if (reported.length === 0) {
    const none = comparison === null ? 'No breach found' : `No new breach found${since}`;
    return paint.green(`${none} in ${of}.${old}`);
  }
  const what = comparison === null ? 'finding' : 'new finding';
  return paint.bold(`${count(reported.length, what)} (${tally(reported)})${since} in ${of}.${old}`);
}
