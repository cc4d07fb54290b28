// One VS Code workbench in a browser page, with an extension under development and its test entry.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const USER_SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The web workbench saves by itself, which would hide that unsaved buffers are seen.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const BROWSER_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];

/**
 * Opens a folder and starts the test entry in the extension host.
 *
 * @param {object} options
 * @param {ReturnType<import('./host.mjs').installHost>} options.host
 * @param {string} options.scratch empty folder for everything that VS Code writes
 * @param {string} options.extension folder of the extension
 * @param {string} [options.vsix] packaged extension to install as a user would, instead of running the folder's
 * @param {string} options.tests module with a `run` function
 * @param {string} options.workspace folder or `.code-workspace` file to open; it may be written to
 * @param {boolean} [options.isTrusted] whether it counts as trusted
 * @param {Record<string, string>} options.env for the extension host
 * @param {{ width: number, height: number }} [options.viewport]
 * @returns {Promise<{ page: object, ended: Promise<string>, log: string[], close: () => Promise<void> }>}
 *   `ended` tells why the tests are over, whether they passed or not
 */
export async function openWorkbench({
  host,
  scratch,
  extension,
  vsix,
  tests,
  workspace,
  isTrusted = true,
  env,
  viewport,
}) {
  const log = [];
  const folders = prepareFolders(scratch, isTrusted);
  if (vsix !== undefined) install(host, folders, vsix);
  const developed = vsix === undefined ? extension : folders.harness;
  const server = startServer(host, folders, { env, isTrusted }, log);
  const { chromium } = await import(host.playwright);
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    await stop(server.process);
  };
  try {
    const address = await server.address;
    browser = await chromium.launch({ executablePath: host.browser, args: BROWSER_FLAGS });
    const context = await browser.newContext({ viewport: viewport ?? { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on('console', (message) => log.push(`page: ${message.text()}`));
    page.on('pageerror', (error) => log.push(`page: ${error.message}`));
    const ended = Promise.race([
      server.exited,
      new Promise((resolve) => page.on('crash', () => resolve('the page crashed'))),
      // The workbench calls these two as it would its desktop window; they must exist before it loads.
      new Promise((resolve) => {
        void page.exposeFunction('codeAutomationLog', (kind, words) =>
          log.push(`${kind}: ${words.join(' ')}`),
        );
        void page.exposeFunction('codeAutomationExit', (code) => resolve(`exit code ${code}`));
      }),
    ]);
    await page.goto(workbenchUrl(address, { extension: developed, tests, workspace }));
    return { page, ended, log, close };
  } catch (error) {
    await close();
    throw new Error(`${error.message}\n${log.join('\n')}`, { cause: error });
  }
}

function prepareFolders(scratch, isTrusted) {
  const folder = (name) => {
    const created = path.join(scratch, name);
    mkdirSync(created, { recursive: true });
    return created;
  };
  const settings = { ...USER_SETTINGS, 'security.workspace.trust.enabled': !isTrusted };
  writeFileSync(path.join(folder('user/User'), 'settings.json'), JSON.stringify(settings));
  writeFileSync(path.join(scratch, 'config.yaml'), '');
  // Tests run beside an extension under development only: where the real one is installed, this empty one is that.
  const harness = { name: 'harness', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(path.join(folder('harness'), 'package.json'), JSON.stringify(harness));
  const homes = ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR'];
  return {
    harness: folder('harness'),
    options: [
      ['--config', path.join(scratch, 'config.yaml')],
      ['--user-data-dir', folder('user')],
      ['--extensions-dir', folder('extensions')],
    ].flat(),
    env: {
      ...Object.fromEntries(homes.map((name) => [name, folder(name.toLowerCase())])),
      EXTENSIONS_GALLERY: '{}',
    },
  };
}

function install(host, { options, env }, vsix) {
  execFileSync(host.node, [host.codeServer, ...options, '--install-extension', vsix], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function startServer(host, folders, { env, isTrusted }, log) {
  const options = [
    ['--bind-addr', '127.0.0.1:0'],
    ['--auth', 'none'],
    // Without the driver, a built workbench ignores which extension to develop and which tests to run.
    ['--vscode-option', 'enable-smoke-test-driver'],
    ['--disable-telemetry', '--disable-update-check'],
    isTrusted ? ['--disable-workspace-trust'] : [],
  ].flat();
  const started = spawn(host.node, [host.codeServer, ...folders.options, ...options], {
    env: { ...process.env, ...folders.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => {
    started.once('error', (error) => resolve(`code-server could not be started: ${error.message}`));
    started.once('exit', (code) => resolve(`code-server ended early with ${code}`));
  });
  const address = new Promise((resolve, reject) => {
    const read = (chunk) => {
      log.push(String(chunk).trimEnd());
      const found = /HTTP server listening on (http:\/\/[\d.:]+)/.exec(String(chunk));
      if (found !== null) resolve(found[1]);
    };
    started.stdout.on('data', read);
    started.stderr.on('data', read);
    void exited.then((why) => reject(new Error(why)));
  });
  return { process: started, address, exited };
}

function workbenchUrl(address, { extension, tests, workspace }) {
  const remote = (file) => `vscode-remote://${new URL(address).host}${path.resolve(file)}`;
  const url = new URL(address);
  url.searchParams.set(
    workspace.endsWith('.code-workspace') ? 'workspace' : 'folder',
    path.resolve(workspace),
  );
  url.searchParams.set(
    'payload',
    JSON.stringify([
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]),
  );
  return url.href;
}

async function stop(started) {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const gone = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGTERM');
  const killer = setTimeout(() => started.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(killer);
}
