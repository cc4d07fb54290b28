// Runs the extension's suite in a real VS Code, or takes a picture of it.
//   node test/vscode/run.mjs [--electron | --vsix FILE.vsix | --folder]
// Without an option it packages the extension and installs it as a user would; --folder runs it from where it was built.
//   node test/vscode/run.mjs --screenshot FILE.png --site FOLDER --open FILE [--open FILE ...] [--line N] [--view clauses|hover|report]
// The first file is shown with its clause beside it; of the others, the Problems panel lists the findings.
// With --electron, or where code-server cannot run, VS Code itself is downloaded by @vscode/test-electron.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from './host.mjs';
import { packageExtension } from './package.mjs';
import { openWorkbench } from './workbench.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOST = path.join(ROOT, '.cache/vscode-host');
const TIME_LIMIT = 180_000;

const { values: options } = parseArgs({
  options: {
    electron: { type: 'boolean', default: process.platform !== 'linux' || process.arch !== 'x64' },
    vsix: { type: 'string' },
    folder: { type: 'boolean', default: false },
    screenshot: { type: 'string' },
    site: { type: 'string', default: 'test/fixtures/printer-shop' },
    open: { type: 'string', multiple: true, default: ['server/routes/language.js'] },
    line: { type: 'string' },
    view: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-policy-lint-vscode-')));
// A copy: the tests edit it.
const workspace = path.join(scratch, path.basename(options.site));
cpSync(path.resolve(ROOT, options.site), workspace, { recursive: true });
const summaryFile = path.join(scratch, 'summary.json');
const readyFile = path.join(scratch, 'ready');
const env = {
  PRIVACY_POLICY_TEST_SUMMARY: summaryFile,
  PRIVACY_POLICY_TEST_READY: readyFile,
  PRIVACY_POLICY_TEST_OPEN: JSON.stringify(options.open),
  PRIVACY_POLICY_TEST_LINE: options.line ?? '',
  PRIVACY_POLICY_TEST_VIEW: options.view ?? '',
};

try {
  if (options.screenshot !== undefined) await takePicture(path.resolve(ROOT, options.screenshot));
  else if (options.electron || !canRunCodeServer()) await runInElectron();
  else await runInCodeServer();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  // The extension host may outlive its server by a moment, and still write.
  await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => {});
}

function canRunCodeServer() {
  try {
    installHost(HOST);
    return true;
  } catch (error) {
    console.error(`${error.message}\nTrying to download VS Code instead ...`);
    return false;
  }
}

async function runInCodeServer() {
  const workbench = await startWorkbench('index.cjs');
  const reason = await Promise.race([workbench.ended, limit()]);
  await workbench.close();
  report(reason, workbench.log);
}

async function runInElectron() {
  const { runTests } = await import('@vscode/test-electron');
  const reason = await runTests({
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'out/test/vscode/index.cjs'),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  }).then(
    (code) => `exit code ${code}`,
    (error) => String(error),
  );
  report(reason, []);
}

async function takePicture(file) {
  const workbench = await startWorkbench('picture.cjs', { width: 1440, height: 760 });
  const reason = await Promise.race([workbench.ended, limit(), appears(readyFile)]);
  if (reason === readyFile) {
    mkdirSync(path.dirname(file), { recursive: true });
    if (options.view === 'report') await reportIn(workbench.page).waitFor();
    // The editor paints what the extension host has asked for in its next frames.
    await workbench.page.waitForTimeout(1500);
    await workbench.page.screenshot({ path: file });
    console.log(`Wrote ${path.relative(process.cwd(), file)}`);
  } else {
    console.error(`${summary()?.output ?? ''}\nNo picture: ${reason}\n${workbench.log.join('\n')}`);
    process.exitCode = 1;
  }
  await workbench.close();
}

/** The heading of the page in the report's webview: a frame in a frame. */
function reportIn(page) {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('h1');
}

function startWorkbench(tests, viewport) {
  return openWorkbench({
    host: installHost(HOST),
    scratch,
    extension: ROOT,
    vsix: options.folder ? undefined : (options.vsix ?? packageExtension()),
    tests: path.join(ROOT, 'out/test/vscode', tests),
    workspace,
    env,
    viewport,
  });
}

/** Only a summary with a passed test counts: an extension host that dies says nothing, and exits with 0. */
function report(reason, log) {
  const result = summary();
  if (result !== null) console.log(result.output);
  if (result !== null && result.failures === 0 && result.passes > 0 && !options.verbose) return;
  if (result === null) console.error(`The tests ended without a summary: ${reason}`);
  console.error(log.join('\n'));
  if (result === null || result.failures > 0 || result.passes === 0) process.exitCode = 1;
}

function summary() {
  return existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')) : null;
}

function limit() {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`nothing after ${TIME_LIMIT / 1000} seconds`), TIME_LIMIT).unref();
  });
}

function appears(file) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!existsSync(file)) return;
      clearInterval(timer);
      resolve(file);
    }, 100);
    timer.unref();
  });
}
