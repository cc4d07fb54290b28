/** One of the threads of a run: see check-threads.ts. */
import { parentPort } from 'node:worker_threads';
import { refusalsSoFar, useNativeParser } from '../engine/native-parser.js';
import { kindOf } from '../engine/file-kinds.js';
import { Project } from '../host/project.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';
import { checkOne } from './check-one.js';
import type { Portion, ThreadMessage, ThreadStart } from './check-threads.js';

useNativeParser();

let run: ThreadStart;
let project: Project;

parentPort!.on('message', (message: ThreadMessage) => {
  if ('start' in message) {
    run = message.start;
    project = projectOf(run);
    return;
  }
  const problems = new Set<SetupProblem>();
  const files = message.portion.flatMap((candidate) => {
    const before = refusalsSoFar();
    const file = checkOne(candidate, project, problems, run.quiet);
    if (refusalsSoFar() === before) return [lean(file)];
    // What was kept of a file that could not be read is not to be kept any longer.
    project = projectOf(run);
    return [];
  });
  parentPort!.postMessage({ files, problems: [...problems] } satisfies Portion);
});

function projectOf({ options, setups }: ThreadStart): Project {
  return new Project(options, setups);
}

/** The text of a script is asked for only where there is something to show of it. */
function lean(file: CheckedFile): CheckedFile {
  const isSilent =
    file.judgments.length + file.suppressions.length + file.suppressionProblems.length === 0 &&
    file.fatal === null;
  return isSilent && kindOf(file.path) === 'script' ? { ...file, text: '' } : file;
}
