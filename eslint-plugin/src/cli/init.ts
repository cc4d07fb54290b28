import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { foldersUpward, policyIn, promisesFileIn } from '../host/find-policy.js';
import { nodeFileSystem, writeNewFile } from '../host/file-system.js';
import { toPosix } from '../host/posix-path.js';
import type { PolicyDocument } from '../model/index.js';
import { draftPromises, type Snapshot } from '../policy/draft-promises.js';
import { explainText } from '../policy/explain.js';
import { readPolicy } from '../policy/index.js';
import { parsed } from './arguments.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

const INIT_HELP = `privacy-policy init: writes a first privacy-promises.yml, with every reading for a person to confirm

Usage: privacy-policy init [--policy FILE] [--from FILE]

Options:
  --policy FILE   the policy of the site (default: found in this folder or above)
  --from FILE     take in a policy that is kept elsewhere, such as the export of a CMS: its text is copied to
                  privacy-policy.<extension> beside the promises file, with the date and a hash

Nothing that exists is overwritten. Exit code: 0 written, 2 could not run.
`;

const OPTIONS = { policy: { type: 'string' }, from: { type: 'string' } } as const;
const PROMISES_FILE = 'privacy-promises.yml';

/** Set-up in a minute: finds the policy, shows how it was read, writes the promises file. */
function init(args: string[], terminal: Terminal): ExitCode {
  const { values } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: false }));
  const { cwd } = terminal;
  if (values.from !== undefined && /^https?:\/\//i.test(values.from)) {
    throw new UsageError(
      `init touches no network. Take the policy in with: privacy-policy snapshot ${values.from}`,
    );
  }
  if (promisesFileIn(cwd, nodeFileSystem) !== null) {
    throw new UsageError(`${PROMISES_FILE} is there already. Edit it, or move it away to begin anew.`);
  }
  if (values.policy !== undefined && values.from !== undefined) {
    throw new UsageError(
      '--policy names a policy in place, --from takes one in from elsewhere: give one of the two.',
    );
  }
  const { document, policyPath, snapshot } =
    values.from === undefined ? policyInPlace(values.policy, cwd) : policyTakenIn(values.from, cwd);
  const broken = document.problems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) throw new UsageError(`${policyPath}: ${broken.message}`);
  if (snapshot !== null) write(path.join(cwd, policyPath), document.text);
  write(path.join(cwd, PROMISES_FILE), draftPromises(document, policyPath, snapshot));
  terminal.out(explainText([document]));
  terminal.out(nextSteps(policyPath, snapshot));
  return 0;
}

interface Found {
  document: PolicyDocument;
  /** Relative to the promises file, with forward slashes. */
  policyPath: string;
  snapshot: Snapshot | null;
}

function policyInPlace(named: string | undefined, cwd: string): Found {
  const found = named === undefined ? nearestPolicy(cwd) : path.resolve(cwd, named);
  if (found === null) {
    throw new UsageError(
      `no privacy policy found in ${cwd} or above it under a well-known name. Name it with --policy FILE, or take one ` +
        'in from elsewhere with --from FILE.',
    );
  }
  const policyPath = toPosix(path.relative(cwd, found));
  return {
    document: readPolicy({ path: policyPath, text: textAt(found, policyPath) }),
    policyPath,
    snapshot: null,
  };
}

function policyTakenIn(from: string, cwd: string): Found {
  const text = textAt(path.resolve(cwd, from), from);
  const policyPath = `privacy-policy${path.extname(from).toLowerCase() || '.txt'}`;
  const snapshot: Snapshot = {
    from: toPosix(from),
    on: new Date().toISOString().slice(0, 10),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  return { document: readPolicy({ path: policyPath, text }), policyPath, snapshot };
}

function nearestPolicy(cwd: string): string | null {
  for (const folder of foldersUpward(cwd, nodeFileSystem)) {
    const found = policyIn(folder, nodeFileSystem);
    if (found !== null) return found;
  }
  return null;
}

function textAt(file: string, shown: string): string {
  const read = nodeFileSystem.read(file);
  if ('text' in read) return read.text;
  if (read.error === 'missing') throw new UsageError(`there is no such file: ${shown}.`);
  throw new UsageError(`${shown} cannot be read: ${read.detail}. Name a text file that you may read.`);
}

function write(file: string, text: string): void {
  const refused = writeNewFile(file, text);
  if (refused !== null) throw new UsageError(`${path.basename(file)} could not be written: ${refused}.`);
}

function nextSteps(policyPath: string, snapshot: Snapshot | null): string {
  return `Wrote ${PROMISES_FILE}${snapshot === null ? '' : ` and ${policyPath}`}. What comes next:

1. Have the owner of the policy read it, and confirm what stands in the comments.
2. See what the code breaks:            npx privacy-policy check
   The whole policy beside the code:    npx privacy-policy report
3. In eslint.config.js:

   import privacyPolicy from 'eslint-plugin-privacy-policy';
   export default [...privacyPolicy.configs.recommended];

4. In CI, only what a pull request adds; here for GitHub Actions:

   - uses: actions/checkout@v4
     with: { fetch-depth: 0 }
   - run: npm ci
   - run: npx privacy-policy check --format github --diff origin/\${{ github.base_ref }}

5. Who may change the promises, in .github/CODEOWNERS:

   /${PROMISES_FILE}  @your-legal-team
   /${policyPath}  @your-legal-team
`;
}

export { init as run, INIT_HELP as help };
