import { discover, type Candidate } from '../host/discover.js';
import { nodeFileSystem } from '../host/file-system.js';
import type { Sites } from '../host/sites.js';
import { UsageError, type Terminal } from './terminal.js';

/**
 * The files that a command is to look at; `paths` empty means the current folder. Folders that cannot be listed are
 * named on standard error.
 *
 * @throws UsageError when a path does not exist or nothing is left
 */
export function candidatesOf(
  paths: readonly string[],
  sites: Sites,
  ignoring: boolean,
  terminal: Terminal,
): Candidate[] {
  const asked = paths.length === 0 ? ['.'] : paths;
  const { candidates, missing, unread } = discover(asked, sites, nodeFileSystem, ignoring);
  if (missing.length > 0) throw new UsageError(`there is no such file or folder: ${missing.join(', ')}.`);
  for (const [folder, why] of unread)
    terminal.err(`skipped: ${sites.pathOf(folder)} cannot be listed: ${why}. Check its permissions.\n`);
  if (candidates.length === 0) {
    throw new UsageError(
      `there was nothing to check: nothing that is examined under ${paths.join(', ') || 'this folder'} that is not ` +
        'excluded. Name a file outright, or use --no-ignore.',
    );
  }
  return candidates;
}
