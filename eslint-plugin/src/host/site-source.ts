import path from 'node:path';
import type { PolicyDocument, PolicyPromise, PromisesFile, SetupProblem } from '../model/index.js';
import type { NamedScripts } from './own-server.js';

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
