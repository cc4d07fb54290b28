import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type ClientCapabilities,
  type Connection,
  type FileEvent,
} from 'vscode-languageserver';
import { toPath } from '../convert.js';
import type { DiskChange } from '../updates.js';

/**
 * Files whose change on disk can change a verdict: sources, policies, promises files, and what names the site's own
 * hosts. A configuration or a policy may have any name, so everything is watched; what is of no interest is left out
 * when it is told.
 */
const GLOBS = ['**/*'];

/** Folders of which editors tell every file, and none of which is ever looked at. */
const NEVER = /[\\/](?:node_modules|\.git|\.hg|\.svn)(?:[\\/]|$)/;

const KINDS: Readonly<Record<FileChangeType, DiskChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

export function toDiskChanges(events: readonly FileEvent[]): DiskChange[] {
  return events
    .map(({ uri, type }) => ({ path: toPath(uri), kind: KINDS[type] ?? 'changed' }))
    .filter((change): change is DiskChange => change.path !== null && !NEVER.test(change.path));
}

/** Asks to be told when files on disk change that policies are read from; other clients tell by themselves. */
export async function watchFiles(connection: Connection, capabilities: ClientCapabilities): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: GLOBS.map((globPattern) => ({ globPattern })),
  });
}
