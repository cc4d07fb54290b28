/** Language servers, ours and those of others, of which each is asked for the diagnostics of one edited file. */
import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { uriOf, type LanguageClient } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NEIGHBORS = createRequire(path.join(ROOT, 'test/bench/neighbours/package.json'));

/** A server with one file. */
export interface EditedServer {
  /** Of its process. */
  pid: number;
  /** Resolves when the file has been answered for. */
  open(text: string): Promise<void>;
  /** The same for a new text of it. */
  change(version: number, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** It publishes diagnostics with their version. */
export function ownServer(client: LanguageClient, file: string): EditedServer {
  return {
    pid: client.pid,
    async open(text) {
      await client.open(file, text, 'typescript');
      await client.diagnosticsOf(file);
    },
    async change(version, text) {
      await client.change(file, version, text);
      await client.published.take((one) => one.uri === uriOf(file) && one.version === version);
    },
    async stop() {
      await client.stop();
    },
  };
}

/** Where each server's script is, and the settings that it asks for. */
const SERVERS = {
  'vscode-eslint': {
    script: path.join(
      path.dirname(NEIGHBORS.resolve('vscode-langservers-extracted/package.json')),
      'lib/eslint-language-server/eslintServer.js',
    ),
    args: ['--stdio'],
    asksForSettings: true,
    settings: (folder: string) => ({
      validate: 'on',
      run: 'onType',
      packageManager: 'npm',
      format: false,
      quiet: false,
      onIgnoredFiles: 'off',
      options: {},
      rulesCustomizations: [],
      experimental: {},
      problems: { shortenToSingleLine: false },
      nodePath: null,
      codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
      codeActionOnSave: { enable: false, mode: 'all' },
      workspaceFolder: { uri: pathToFileURL(folder).href, name: 'bench' },
      workingDirectory: { mode: 'location' },
    }),
  },
  oxlint: {
    script: path.join(path.dirname(NEIGHBORS.resolve('oxlint/package.json')), 'bin/oxlint'),
    args: ['--lsp'],
    asksForSettings: false,
    settings: () => ({ run: 'onType' }),
  },
} as const;

/** ESLint as its users set it up for TypeScript: its recommended rules, and the parser. */
const ESLINT_CONFIG = `import { createRequire } from 'node:module';
const js = createRequire(${JSON.stringify(path.join(ROOT, 'test/bench/neighbours/package.json'))})('@eslint/js');
const parser = createRequire(${JSON.stringify(path.join(ROOT, 'package.json'))})('@typescript-eslint/parser');
export default [{ files: ['**/*.ts'], ...js.configs.recommended, languageOptions: { parser } }];
`;

/** Beside its default rules, which have nothing to say of the text. */
const OXLINT_CONFIG = '{ "rules": { "no-console": "error" } }';

/** Both answer when they are asked, which they are right after each edit. */
export async function startNeighbor(name: keyof typeof SERVERS): Promise<EditedServer> {
  const { script, args, asksForSettings, settings } = SERVERS[name];
  const site = new TemporarySite({
    'eslint.config.mjs': ESLINT_CONFIG,
    '.oxlintrc.json': OXLINT_CONFIG,
    'package.json': '{}',
  });
  symlinkSync(path.join(ROOT, 'node_modules'), site.path('node_modules'), 'junction');
  const server = spawn(process.execPath, [script, ...args], {
    cwd: site.root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings(site.root)),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(DiagnosticRefreshRequest.type, () => {});
  connection.onUnhandledNotification(() => {});
  connection.listen();
  const folder = { uri: pathToFileURL(site.root).href, name: 'bench' };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder.uri,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: asksForSettings,
        workspaceFolders: true,
        // Without, Oxlint's answers nothing.
        diagnostics: { refreshSupport: true },
      },
    },
    // Read where they are not asked for; one that asks later has nothing to say until it has been told.
    initializationOptions: [{ workspaceUri: folder.uri, options: settings(site.root) }],
    workspaceFolders: [folder],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = uriOf(site.path('orders.ts'));
  const answered = async (): Promise<void> => {
    const report: DocumentDiagnosticReport = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    // Who finds nothing at all may not have looked.
    if (report.kind !== 'full' || report.items.length === 0)
      throw new Error(`${name} has nothing to say of a text that it should report.`);
  };
  return {
    pid: server.pid!,
    async open(text) {
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'typescript', version: 1, text },
      });
      await answered();
    },
    async change(version, text) {
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      await answered();
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      server.kill();
      site.remove();
    },
  };
}
