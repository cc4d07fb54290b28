import type {
  PolicyDocument,
  PolicyPromise,
  PromisesFile,
  SetupProblem,
  SourceRange,
} from '../model/index.js';
import { contradictions, shorten, type Contradiction } from '../judge/index.js';
import { readPolicy } from '../policy/index.js';
import { emptyPromisesFile, parsePromisesFile } from '../policy/promises-file.js';
import { toPromises } from '../policy/promises.js';
import type { FileSystem } from './file-system.js';
import { firstPartyHosts, hostOf, ownNames } from './first-party.js';
import { mayHaveServer, namedScripts } from './own-server.js';
import type { SiteSetup, SiteSource } from './site-source.js';

const FIRST_LINE: SourceRange = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** Reads the policy and the promises file of a site. Never throws: what is wrong becomes a problem. */
export function readSite(source: SiteSource, files: FileSystem): SiteSetup {
  const { file: promisesFile, problems } = readPromisesFile(source.promisesPath, files);
  const policies: PolicyDocument[] = [];
  for (const policyPath of source.policyPaths) {
    const read = files.read(policyPath);
    if ('error' in read) {
      const named = source.namedBy === null ? '' : ` (named by ${source.namedBy})`;
      problems.push({
        path: policyPath,
        range: null,
        severity: 'error',
        message:
          read.error === 'missing'
            ? `There is no policy at this path${named}. Correct the path, or put the policy there.`
            : `The policy${named} cannot be read: ${read.detail}. Check its permissions.`,
      });
      continue;
    }
    const document = readPolicy({ path: policyPath, text: read.text });
    policies.push(document);
    problems.push(...document.problems.map((problem) => ({ ...problem, path: policyPath })));
  }
  const { promises, problems: stale } = toPromises(policies, promisesFile);
  problems.push(...stale);
  if (problems.length === 0 && policies.length > 0 && promises.every(({ topic }) => topic !== null)) {
    problems.push({
      path: policies[0]!.path,
      range: null,
      severity: 'warning',
      message:
        'No promise about the site could be read from this policy, so nothing is held against it. "privacy-policy ' +
        'explain" shows how it was read; another document can be named in privacy-promises.yml.',
    });
  }
  problems.push(...contradictions(promises.filter(({ topic }) => topic === null)).map(contradictionProblem));
  const published = hostOf(promisesFile.url);
  return {
    root: source.root,
    policies,
    promises,
    promisesFile,
    hosts: [
      ...source.hosts,
      ...promisesFile.hosts,
      ...(published === null ? [] : [published]),
      ...firstPartyHosts(
        source.root,
        policies.map(({ text }) => text),
        files,
      ),
    ],
    names: ownNames(source.root, files),
    mayHaveServer: mayHaveServer(source.root, files),
    scripts: namedScripts(source.root, files),
    problems,
    usable: promises.some(({ topic }) => topic === null),
  };
}

export function readPromisesFile(
  promisesPath: string | null,
  files: FileSystem,
): { file: PromisesFile; problems: SetupProblem[] } {
  if (promisesPath === null) return { file: emptyPromisesFile(), problems: [] };
  const read = files.read(promisesPath);
  if ('text' in read) return parsePromisesFile(promisesPath, read.text);
  const message = `This file cannot be read: ${read.detail}. Check its permissions, or remove it.`;
  return {
    file: { ...emptyPromisesFile(), path: promisesPath },
    problems: [{ path: promisesPath, range: FIRST_LINE, severity: 'error', message }],
  };
}

/** A contradiction has two ends: the denial is reported, the permission linked. */
function contradictionProblem({ denial, permit }: Contradiction): SetupProblem {
  const clause = (promise: PolicyPromise): string =>
    [`§${promise.clause}`, promise.clauseHeading].join(' ').trim();
  return {
    path: denial.policyPath,
    range: denial,
    severity: 'error',
    rule: 'contradictory-clauses',
    message:
      `${clause(denial)} "${shorten(denial.quote)}" denies what line ${permit.startLine}, ${clause(permit)}, permits: ` +
      `"${shorten(permit.quote)}" Change one of the two, or reject a reading that is wrong in privacy-promises.yml.`,
    related: { path: permit.policyPath, range: permit, message: permit.quote },
  };
}
