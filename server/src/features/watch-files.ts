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

/** Tells when files on disk have changed that policies are read from. */
export async function watchFiles(
  connection: Connection,
  capabilities: ClientCapabilities,
  onChange: () => void,
): Promise<void> {
  connection.onDidChangeWatchedFiles(onChange);
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: GLOBS.map((globPattern) => ({ globPattern })),
  });
}
