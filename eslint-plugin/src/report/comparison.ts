import { allReported, type Report } from './report.js';

/** A finding that is known already. */
export interface KnownFinding {
  fingerprint: string;
  /** For people: where it was, and what. */
  text: string;
}

/** What stood in a state that is compared with. */
export interface KnownState {
  /** In words. */
  name: string;
  findings: readonly KnownFinding[];
  /** Names of files that could not be parsed then. */
  failed: readonly string[];
  /** Problems of the set-up then, as text. */
  problems: readonly string[];
}

export function knownFindings(report: Report): KnownFinding[] {
  return allReported(report).map(({ fingerprint, file, rule, messageId, finding, message }) => ({
    fingerprint,
    text: `${file.name}: ${finding?.practice.what ?? message} (${rule}, ${messageId})`,
  }));
}

/** A report of what is new only; what is known is counted, what is gone named. */
export function comparedWith(report: Report, state: KnownState): Report {
  const known = new Set(state.findings.map(({ fingerprint }) => fingerprint));
  const present = new Set(allReported(report).map(({ fingerprint }) => fingerprint));
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      reported: file.reported.filter(({ fingerprint }) => !known.has(fingerprint)),
    })),
    comparison: {
      with: state.name,
      known: [...present].filter((fingerprint) => known.has(fingerprint)).length,
      gone: state.findings.filter(({ fingerprint }) => !present.has(fingerprint)).map(({ text }) => text),
      failed: state.failed,
      problems: state.problems,
    },
  };
}
