/** One of the threads of a run: see check-threads.ts. */
import { parentPort } from 'node:worker_threads';
import { refusalsSoFar, useNativeParser } from '../engine/native-parser.js';
import { kindOf } from '../engine/file-kinds.js';
import { FileChecks } from '../host/file-checks.js';
import { HandedSites } from '../host/handed-sites.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';
import { checkOne } from './check-one.js';
import type { Portion, ThreadMessage, ThreadStart } from './check-threads.js';

useNativeParser();

let run: ThreadStart;
let sites: HandedSites;
let checks: FileChecks;

parentPort!.on('message', (message: ThreadMessage) => {
  if ('start' in message) {
    run = message.start;
    begin();
    return;
  }
  const problems = new Set<SetupProblem>();
  const files = message.portion.flatMap((candidate) => {
    const before = refusalsSoFar() + sites.refusals;
    const file = checkOne(candidate, checks, problems, run.quiet);
    if (refusalsSoFar() + sites.refusals === before) return [lean(file)];
    // What was kept of a file that could not be read is not to be kept any longer.
    begin();
    return [];
  });
  parentPort!.postMessage({ files, problems: [...problems] } satisfies Portion);
});

function begin(): void {
  sites = new HandedSites(run.options, run.setups);
  checks = new FileChecks(run.options, sites);
}

/** The text of a script is asked for only where there is something to show of it. */
function lean(file: CheckedFile): CheckedFile {
  const isSilent =
    file.judgments.length + file.suppressions.length + file.suppressionProblems.length === 0 &&
    file.fatal === null;
  return isSilent && kindOf(file.path) === 'script' ? { ...file, text: '' } : file;
}
