import path from 'node:path';
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
import { mayHaveServer, namedScripts, type NamedScripts } from './own-server.js';

/** Everything that changes an answer for the files of one site. */
export interface SiteSetup {
  /** Folder that globs and default excludes are relative to. */
  root: string;
  policies: PolicyDocument[];
  promises: PolicyPromise[];
  promisesFile: PromisesFile;
  hosts: string[];
  /** What the owner's packages are called. */
  names: string[];
  /** False where it is known to have no server of its own. */
  mayHaveServer: boolean;
  scripts: NamedScripts;
  problems: SetupProblem[];
  /** Whether verdicts can be given: a policy was found and read. */
  usable: boolean;
}

/** Where a site's setup comes from. */
export interface SiteSource {
  root: string;
  /** Absolute path of the promises file, if any. */
  promisesPath: string | null;
  /** Absolute paths of the policy's documents. */
  policyPaths: string[];
  /** Hosts of this site by the `sites` list. */
  hosts: string[];
  /** Globs of the files that belong to it; undefined: all below its root. */
  globs?: string[];
  /** Who named the policy, for messages: `--policy`, `privacy-promises.yml` ...; null when it was found. */
  namedBy: string | null;
}

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

/**
 * The message for a site without any policy: where it was looked for and how to name one.
 *
 * @param messages a file that seems to hold it beside other messages
 */
export function noPolicyProblem(folder: string, top: string, messages: string | null): SetupProblem {
  const upward = folder === top ? '' : ` or any folder above it up to ${top}`;
  const seems = messages === null ? '' : `It seems to stand in ${messages}, among other messages: `;
  return {
    path: null,
    range: null,
    severity: 'error',
    message:
      `No privacy policy found: ${folder}${upward} has none under a well-known name (PRIVACY.md, ` +
      `privacy-policy.html, public/privacy.html, src/pages/privacy.md ...). ${seems}${seems === '' ? 'N' : 'n'}ame it with --policy FILE, with ` +
      `"policy: FILE" in privacy-promises.yml beside the code, or with settings.privacyPolicy.policy in the ESLint ` +
      `config; "policy: false" in privacy-promises.yml marks a folder that is no site.`,
  };
}

/** Resolves the paths that a promises file gives, relative to itself. */
export function resolveAll(paths: readonly string[], promisesPath: string): string[] {
  return paths.map((relative) => path.resolve(path.dirname(promisesPath), relative));
}
