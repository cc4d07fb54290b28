import picocolors from 'picocolors';
import type { Finding, Verdict } from '../model/index.js';
import type { CheckedFile, CheckRun, Formatter } from './check-run.js';

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: the code, and under it the clause, as a compiler shows both ends. */
export const stylish: Formatter = (run, { color, pathOf }) => {
  const paint = picocolors.createColors(color);
  const blocks = run.files
    .filter(({ fatal, findings }) => fatal !== null || findings.length > 0)
    .map((file) => fileBlock(file, paint, pathOf));
  return [...blocks, summary(run, paint, pathOf)].join('\n\n') + '\n';
};

function fileBlock(file: CheckedFile, paint: Colors, pathOf: (path: string) => string): string {
  const lines = file.text.split(/\r\n|[\r\n\u2028\u2029]/);
  let head = paint.underline(pathOf(file.path));
  if (file.fatal !== null) {
    const { line, column, message } = file.fatal;
    head += `\n  ${line}:${column}  ${paint.red('not checked')}  Parsing error: ${message}`;
  }
  return [head, ...file.findings.map((finding) => findingBlock(finding, lines, paint))].join('\n');
}

/** One finding: place and rule, the code with its mark, the message. */
export function findingBlock(
  { practice, verdict, message }: Finding,
  lines: string[],
  paint: Colors,
): string {
  const place = `${practice.startLine}:${practice.startColumn}`;
  const { excerpt, mark } = excerptOf(lines[practice.startLine - 1] ?? '', practice);
  const gutter = String(practice.startLine);
  const blank = ' '.repeat(gutter.length);
  return [
    `  ${place}  ${paintVerdict(verdict, paint)}  ${paint.dim(`privacy-policy/${practice.kind}`)}`,
    `    ${paint.dim(`${gutter} |`)} ${excerpt}`,
    `    ${paint.dim(`${blank} |`)} ${paint.red(mark)}`,
    `    ${message}`,
  ].join('\n');
}

const EXCERPT_WIDTH = 100;

function excerptOf(line: string, { startLine, startColumn, endLine, endColumn }: Finding['practice']) {
  const text = line.replaceAll('\t', ' ');
  const indent = text.length - text.trimStart().length;
  const from = Math.min(indent, startColumn - 1);
  const shift = startColumn - 1 - from > EXCERPT_WIDTH ? startColumn - 1 - 20 : from;
  const excerpt = text.slice(shift, shift + EXCERPT_WIDTH);
  const end = endLine === startLine ? endColumn - 1 : text.length;
  const width = Math.max(1, Math.min(end - shift, excerpt.length) - (startColumn - 1 - shift));
  return { excerpt, mark: ' '.repeat(startColumn - 1 - shift) + '^'.repeat(width) };
}

export function paintVerdict(verdict: Verdict, paint: Colors): string {
  if (verdict === 'contradicted') return paint.bold(paint.red(verdict));
  return verdict === 'vague' ? paint.cyan(verdict) : paint.yellow(verdict);
}

/** "No breach found" is all that code can show; what was examined is said with it. */
export function summary(
  { files, policies }: CheckRun,
  paint: Colors,
  pathOf: (path: string) => string,
): string {
  const findings = files.flatMap((file) => file.findings);
  const examined = files.filter(({ judged, fatal }) => judged && fatal === null).length;
  const unparsed = files.filter(({ fatal }) => fatal !== null).length;
  const of = `${count(examined, 'file')} against ${policies.map(({ path }) => pathOf(path)).join(', ') || 'no policy'}`;
  const trouble = unparsed === 0 ? '' : `; ${count(unparsed, 'file')} could not be parsed`;
  if (examined === 0 && findings.length === 0) {
    return paint.yellow(`Nothing was judged: no promise could be read${trouble}.`);
  }
  if (findings.length === 0) return paint.green(`No breach found in ${of}${trouble}.`);
  const tally = (['contradicted', 'undisclosed', 'ambiguous', 'vague'] as const)
    .map((verdict) => ({ verdict, number: findings.filter((finding) => finding.verdict === verdict).length }))
    .filter(({ number }) => number > 0)
    .map(({ verdict, number }) => `${number} ${verdict}`);
  return paint.bold(`${count(findings.length, 'finding')} (${tally.join(', ')}) in ${of}${trouble}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
