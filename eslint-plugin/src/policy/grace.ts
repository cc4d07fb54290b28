import type { Statement } from '../model/index.js';

/**
 * Time that the policy allows on top of a retention period before data is gone, as an ISO 8601 duration: a stated
 * moment of deletion at the end of a (financial) year, quarter or month means up to one more. Null if none.
 */
export function retentionGrace(statements: readonly Statement[]): string | null {
  for (const statement of statements) {
    if (statement.action !== 'delete' && statement.action !== 'retain') continue;
    const match =
      /\b(?:end|close) of (?:each|the|every|that|a|our)(?:\s+[\w-]+){0,3}?\s+(year|quarter|month)\b/i.exec(
        statement.quote,
      ) ?? /\b(?:once (?:a|per|every)|annual(?:ly)?|every)\s+(year|quarter|month)\b/i.exec(statement.quote);
    if (match)
      return { year: 'P1Y', quarter: 'P3M', month: 'P1M' }[
        match[1]!.toLowerCase() as 'year' | 'quarter' | 'month'
      ];
  }
  return null;
}
