import { allReported, type Report } from './report.js';
import type { KnownFinding } from './comparison.js';

interface Entry {
  file: string;
  rule: string;
  verdict: string;
  what: string;
  fingerprint: string;
}

/** What is found now, to be left alone from now on; without lines, so that it changes only when findings do. */
export function baselineJson(report: Report): string {
  const findings: Entry[] = allReported(report).map(
    ({ file, rule, messageId, finding, message, fingerprint }) => ({
      file: file.name,
      rule,
      verdict: messageId,
      what: finding?.practice.what ?? message,
      fingerprint,
    }),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

/**
 * Reads a baseline.
 *
 * @returns also what is wrong with it, as a sentence
 */
export function readBaseline(text: string): KnownFinding[] | { problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problem: `it is not valid JSON (${(error as Error).message})` };
  }
  const { version, findings } = (data ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || !Array.isArray(findings)) return { problem: 'it is no baseline of version 1' };
  const entries = findings as Partial<Entry>[];
  if (!entries.every((entry) => typeof entry?.fingerprint === 'string')) {
    return { problem: 'an entry has no fingerprint' };
  }
  return entries.map(({ file, what, rule, verdict, fingerprint }) => ({
    fingerprint: fingerprint!,
    text: `${file}: ${what} (${rule}, ${verdict})`,
  }));
}
