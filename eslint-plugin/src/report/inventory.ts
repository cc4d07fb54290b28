import type { Judgment } from '../model/index.js';

/** Every practice of a run with its verdict, and the files that could not be examined. */
export interface Inventory {
  practices: (Judgment & { file: string })[];
  errors: { file: string; line: number; message: string }[];
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
