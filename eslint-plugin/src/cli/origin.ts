import { checkedOut, type CheckedOut } from '../host/git.js';
import type { Origin } from '../report/report.js';
import { packageVersion } from './package-version.js';

/** What the code of a folder is: the commit, if it is in a repository. */
export function originOf(folder: string): Origin {
  return withProgram(checkedOut(folder) ?? { commit: null, modified: false, top: folder });
}

/** The same without asking git, which takes its time. */
export function unknownOrigin(folder: string): Origin {
  return withProgram({ commit: null, modified: false, top: folder });
}

function withProgram(found: CheckedOut): Origin {
  return { ...found, version: packageVersion(), on: new Date().toISOString().slice(0, 10) };
}
