/** One of the threads of a run: see check-threads.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { refusalsSoFar, useNativeParser } from '../engine/native-parser.js';
import { kindOf } from '../engine/file-kinds.js';
import type { Candidate } from '../host/discover.js';
import { Project } from '../host/project.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';
import { checkOne } from './check-one.js';
import type { Portion, ThreadData } from './check-threads.js';

const { options, setups, quiet } = workerData as ThreadData;
let project = new Project(options, setups);
useNativeParser();

parentPort!.on('message', (candidates: Candidate[]) => {
  const problems = new Set<SetupProblem>();
  const files = candidates.flatMap((candidate) => {
    const before = refusalsSoFar();
    const file = checkOne(candidate, project, problems, quiet);
    if (refusalsSoFar() === before) return [lean(file)];
    // What was kept of a file that could not be read is not to be kept any longer.
    project = new Project(options, setups);
    return [];
  });
  parentPort!.postMessage({ files, problems: [...problems] } satisfies Portion);
});

/** The text of a script is asked for only where there is something to show of it. */
function lean(file: CheckedFile): CheckedFile {
  const isSilent =
    file.judgments.length + file.suppressions.length + file.suppressionProblems.length === 0 &&
    file.fatal === null;
  return isSilent && kindOf(file.path) === 'script' ? { ...file, text: '' } : file;
}
