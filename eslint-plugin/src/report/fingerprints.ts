import { createHash } from 'node:crypto';

/** What tells one finding from another, wherever in its file it stands. */
export interface Fingerprinted {
  rule: string;
  /** A verdict, or another word for what kind of report it is. */
  verdict: string;
  /** Path as it is shown. */
  file: string;
  /** Text of the line on which it begins. */
  line: string;
}

/**
 * A fingerprint for each finding, in the same order: hex digits, a colon, and how many of the same went before in the
 * file, from 1. It stays the same when lines move or are indented anew.
 */
export function fingerprintsOf(findings: readonly Fingerprinted[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, verdict, file, line }) => {
    const key = JSON.stringify([rule, verdict, file, line.replace(/\s+/g, ' ').trim()]);
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 20);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}
