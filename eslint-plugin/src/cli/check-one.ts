import type { SetupProblem } from '../model/index.js';
import { defectText } from '../host/defect.js';
import type { Candidate } from '../host/discover.js';
import { nodeFileSystem } from '../host/file-system.js';
import type { Project } from '../host/project.js';
import type { CheckedFile } from '../report/check-run.js';

/** Checks one file; never throws. What is wrong with its set-up is added to `problems`. */
export function checkOne(
  { path: file, named }: Candidate,
  project: Project,
  problems: Set<SetupProblem>,
  quiet: boolean,
): CheckedFile {
  const read = nodeFileSystem.read(file);
  if ('error' in read) {
    const fatal = { message: `This file cannot be read: ${read.detail}`, line: 1, column: 1 };
    return { path: file, text: '', ...NOTHING, fatal, judged: false, skipped: null };
  }
  let result;
  try {
    result = project.checkText(file, read.text, { named });
  } catch (error) {
    const fatal = { message: defectText(error), line: 1, column: 1 };
    return { path: file, text: read.text, ...NOTHING, fatal, judged: false, skipped: null };
  }
  for (const problem of result.problems) problems.add(problem);
  const sites = project.sitesOf(file);
  const { findings, judgments, suppressions, suppressionProblems } = result;
  return {
    path: file,
    text: read.text,
    findings: quiet ? findings.filter(({ verdict }) => verdict === 'contradicted') : findings,
    judgments,
    suppressions,
    suppressionProblems: quiet ? [] : suppressionProblems,
    fatal: result.syntaxProblem,
    judged: result.skipped === null && Array.isArray(sites) && sites.some(({ usable }) => usable),
    skipped: result.skipped,
  };
}

const NOTHING = { findings: [], judgments: [], suppressions: [], suppressionProblems: [] };
