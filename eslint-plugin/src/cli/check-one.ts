import type { SetupProblem } from '../model/index.js';
import { defectText } from '../host/defect.js';
import type { Candidate } from '../host/discover.js';
import { nodeFileSystem } from '../host/file-system.js';
import type { FileChecks } from '../host/file-checks.js';
import { checkedFile, type CheckedFile } from '../report/check-run.js';

/** Checks one file; never throws. What is wrong with its set-up is added to `problems`. */
export function checkOne(
  { path: file, named }: Candidate,
  checks: FileChecks,
  problems: Set<SetupProblem>,
  quiet: boolean,
): CheckedFile {
  const read = nodeFileSystem.read(file);
  if ('error' in read) return unexamined(file, '', `This file cannot be read: ${read.detail}`);
  const { text } = read;
  let result;
  try {
    result = checks.checkText(file, text, { named });
  } catch (error) {
    return unexamined(file, text, defectText(error));
  }
  for (const problem of result.problems) problems.add(problem);
  const sites = checks.sitesOf(file);
  const checked = checkedFile({ path: file, text }, result, Array.isArray(sites) ? sites : []);
  if (!quiet) return checked;
  const findings = checked.findings.filter(({ verdict }) => verdict === 'contradicted');
  return { ...checked, findings, suppressionProblems: [] };
}

function unexamined(path: string, text: string, message: string): CheckedFile {
  const nothing = { findings: [], judgments: [], suppressions: [], suppressionProblems: [] };
  const fatal = { message, line: 1, column: 1 };
  return { path, text, ...nothing, fatal, unread: null, judged: false, skipped: null };
}
