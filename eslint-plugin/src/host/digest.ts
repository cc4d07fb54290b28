import { createHash } from 'node:crypto';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { POLICY_EXTENSIONS, POLICY_STEMS } from '../data/policy-names.js';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { PROMISES_FILE_NAMES } from './find-policy.js';
import { readPromisesFile } from './site-setup.js';
import { resolveAll } from './site-source.js';

/**
 * A digest of every policy and promises file under a folder. It stands in the ESLint settings, so that
 * `eslint --cache` never serves results of an older policy.
 */
export function policyDigest(root: string, files: FileSystem = nodeFileSystem): string {
  const extensions = POLICY_EXTENSIONS.map((extension) => extension.slice(1)).filter((one) => one !== '');
  const stems = [...POLICY_STEMS].join('|');
  const found = globSync(
    [
      `**/(${stems})?(.(${extensions.join('|')}))`,
      `**/(${stems})/*.(${extensions.join('|')})`,
      ...PROMISES_FILE_NAMES.map((name) => `**/${name}`),
    ],
    {
      cwd: root,
      absolute: true,
      caseSensitiveMatch: false,
      dot: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    },
  ).map((file) => path.normalize(file));
  const named = found
    .filter((file) => PROMISES_FILE_NAMES.includes(path.basename(file)))
    .flatMap((file) => policiesOf(file, files));
  const hash = createHash('sha256');
  for (const file of [...new Set([...found, ...named])].sort()) {
    const read = files.read(file);
    hash.update(path.relative(root, file)).update('\0');
    hash.update('text' in read ? read.text : read.error).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function policiesOf(promisesPath: string, files: FileSystem): string[] {
  const { file } = readPromisesFile(promisesPath, files);
  const named = [...(file.policy || []), ...file.sites.flatMap(({ policy }) => policy)];
  return resolveAll(named, promisesPath);
}
