import {
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';

/**
 * Files whose change on disk can change a verdict: policies, promises files, and what names the site's own hosts.
 * A policy may be named outright, so every document that can be one is watched.
 */
const GLOBS = [
  '**/*.{md,markdown,mdx,html,htm,txt,yml,yaml}',
  '**/[Pp][Rr][Ii][Vv][Aa][Cc][Yy]*',
  '**/package.json',
  '**/CNAME',
];

/** Asks to be told when files on disk change that policies are read from; other clients tell by themselves. */
export async function watchFiles(connection: Connection, capabilities: ClientCapabilities): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: GLOBS.map((globPattern) => ({ globPattern })),
  });
}
