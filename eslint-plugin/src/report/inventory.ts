import { labelsOf } from '../data/data-labels.js';
import type { Judgment, Practice } from '../model/index.js';
import { csv } from './csv.js';
import { allJudgments, type Report } from './report.js';

/** Every practice of a run with its verdict, and the files that could not be examined. */
export interface Inventory {
  practices: (Judgment & { file: string })[];
  errors: { file: string; line: number; message: string }[];
}

/** The inventory of a run. */
export function inventoryOf(report: Report): Inventory {
  return {
    practices: allJudgments(report).map(({ file, ...judgment }) => ({ ...judgment, file: file.name })),
    errors: report.files.flatMap(({ name, fatal }) =>
      fatal === null ? [] : [{ file: name, line: fatal.line, message: fatal.message }],
    ),
  };
}

export function inventoryJson({ practices, errors }: Inventory): string {
  const rows = practices.map(({ file, practice, verdict, promise }) => ({
    file,
    line: practice.startLine,
    column: practice.startColumn,
    endLine: practice.endLine,
    endColumn: practice.endColumn,
    kind: practice.kind,
    what: practice.what,
    data: practice.data,
    recipient: practice.recipient && {
      host: practice.recipient.host,
      vendor: practice.recipient.vendor,
      category: practice.recipient.category,
    },
    gate: practice.gate,
    verdict,
    clause: promise?.clause ?? null,
  }));
  return `${JSON.stringify({ version: 1, practices: rows, errors }, null, 2)}\n`;
}

export function inventoryText({ practices, errors }: Inventory): string {
  const lines = practices.map(({ file, practice, verdict, promise }) => {
    const clause = promise === null ? '' : ` §${promise.clause}`;
    return `${file}:${practice.startLine}:${practice.startColumn}  ${practice.kind}  ${practice.what}  (${verdict}${clause})`;
  });
  const failed = errors.map(({ file, line, message }) => `${file}:${line}  not examined: ${message}`);
  return [...lines, ...failed, `${practices.length} practices`].join('\n') + '\n';
}

const COLUMNS = [
  'file',
  'line',
  'topic',
  'what the code does',
  'data',
  'recipient',
  'host',
  'category of recipient',
  'side',
  'only after',
  'kept for',
  'verdict',
  'clause',
  'line of the policy',
  'words of the clause',
];

/** One row a practice, for a spreadsheet. */
export function inventoryCsv({ practices }: Pick<Inventory, 'practices'>): string {
  const rows = practices.map(({ file, practice, verdict, promise }) => [
    file,
    String(practice.startLine),
    practice.kind,
    practice.what,
    dataWords(practice),
    recipientWords(practice),
    practice.recipient?.host ?? '',
    practice.recipient?.category ?? '',
    practice.side,
    practice.gate ?? '',
    practice.retention ?? '',
    verdict,
    promise?.clause ?? '',
    promise === null ? '' : String(promise.startLine),
    promise?.quote ?? '',
  ]);
  return csv([COLUMNS, ...rows]);
}

export function dataWords({ data }: Pick<Practice, 'data'>): string {
  return data.length === 0 ? '' : labelsOf(data);
}

export function recipientWords({ recipient }: Pick<Practice, 'recipient'>): string {
  return recipient?.label ?? recipient?.vendor ?? recipient?.host ?? '';
}
