// Runs the extension's suite in a real VS Code, or takes a picture of it.
//   node test/vscode/run.mjs [--electron | --vsix FILE.vsix | --folder]
// Without an option it packages the extension and installs it as a user would; --folder runs it from where it was built.
//   node test/vscode/run.mjs --screenshot FILE.png --site FOLDER --open FILE [--open FILE ...] [--line N] [--view clauses|hover|report]
// The first file is shown with its clause beside it; of the others, the Problems panel lists the findings.
// With --electron, or where code-server cannot run, VS Code itself is downloaded by @vscode/test-electron.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from './host.mjs';
import { ownTarget, packageExtension } from './package.mjs';
import { scenarios } from './scenarios.mjs';
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
const all = scenarios(path.resolve(ROOT, options.site));
const isPackaged = !options.folder && !options.electron && options.vsix === undefined;
/** What the server is to parse scripts by: a folder and a package for all platforms carry no library. */
const parser = isPackaged && ownTarget() !== undefined ? 'oxc' : undefined;
let vsix;

try {
  if (options.screenshot !== undefined) await takePicture(path.resolve(ROOT, options.screenshot));
  else {
    const run = options.electron || !canRunCodeServer() ? runInElectron : runInCodeServer;
    for (const scenario of all) await run(prepared(scenario));
  }
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

/** A scenario with a folder of its own for everything that is written. */
function prepared(scenario) {
  const folder = path.join(scratch, String(all.indexOf(scenario)));
  const opened = path.join(folder, 'opened');
  mkdirSync(opened, { recursive: true });
  const summaryFile = path.join(folder, 'summary.json');
  const readyFile = path.join(folder, 'ready');
  const env = {
    PRIVACY_POLICY_TEST_SUITES: scenario.suites.join(),
    ...(parser === undefined ? {} : { PRIVACY_POLICY_TEST_PARSER: parser }),
    PRIVACY_POLICY_TEST_SUMMARY: summaryFile,
    PRIVACY_POLICY_TEST_READY: readyFile,
    PRIVACY_POLICY_TEST_OPEN: JSON.stringify(options.open),
    PRIVACY_POLICY_TEST_LINE: options.line ?? '',
    PRIVACY_POLICY_TEST_VIEW: options.view ?? '',
  };
  return { ...scenario, folder, workspace: scenario.make(opened), summaryFile, readyFile, env };
}

async function runInCodeServer(scenario) {
  const workbench = await startWorkbench(scenario, 'index.cjs');
  const reason = await Promise.race([workbench.ended, limit()]);
  await workbench.close();
  report(scenario, reason, workbench.log);
}

async function runInElectron(scenario) {
  const { runTests } = await import('@vscode/test-electron');
  const reason = await runTests({
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: path.join(ROOT, 'out/test/vscode/index.cjs'),
    extensionTestsEnv: scenario.env,
    launchArgs: [
      scenario.workspace,
      '--disable-extensions',
      ...(scenario.isTrusted ? ['--disable-workspace-trust'] : []),
    ],
  }).then(
    (code) => `exit code ${code}`,
    (error) => String(error),
  );
  report(scenario, reason, []);
}

async function takePicture(file) {
  const scenario = prepared(all[0]);
  const workbench = await startWorkbench(scenario, 'picture.cjs', { width: 1440, height: 760 });
  const reason = await Promise.race([workbench.ended, limit(), appears(scenario.readyFile)]);
  if (reason === scenario.readyFile) {
    mkdirSync(path.dirname(file), { recursive: true });
    if (options.view === 'report')
      await brokenClauseIn(workbench.page).evaluate((clause) => clause.scrollIntoView());
    // The editor paints what the extension host has asked for in its next frames.
    await workbench.page.waitForTimeout(1500);
    await workbench.page.screenshot({ path: file });
    console.log(`Wrote ${path.relative(process.cwd(), file)}`);
  } else {
    const output = summaryOf(scenario)?.output ?? '';
    console.error(`${output}\nNo picture: ${reason}\n${workbench.log.join('\n')}`);
    process.exitCode = 1;
  }
  await workbench.close();
}

/** The first clause with code beside it in the report's webview: a frame in a frame. */
function brokenClauseIn(page) {
  const report = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  return report.locator('.clause:has(.card)').first();
}

function startWorkbench({ folder, workspace, isTrusted, env }, tests, viewport) {
  if (!options.folder) vsix ??= options.vsix ?? packageExtension({ target: ownTarget() });
  return openWorkbench({
    host: installHost(HOST),
    scratch: path.join(folder, 'home'),
    extension: ROOT,
    vsix,
    tests: path.join(ROOT, 'out/test/vscode', tests),
    workspace,
    isTrusted,
    env,
    viewport,
  });
}

/** Only a summary with a passed test counts: an extension host that dies says nothing, and exits with 0. */
function report(scenario, reason, log) {
  const result = summaryOf(scenario);
  console.log(`VS Code with ${scenario.name}:`);
  if (result !== null) console.log(result.output);
  if (result !== null && result.failures === 0 && result.passes > 0 && !options.verbose) return;
  if (result === null) console.error(`The tests ended without a summary: ${reason}`);
  console.error(log.join('\n'));
  if (result === null || result.failures > 0 || result.passes === 0) process.exitCode = 1;
}

function summaryOf({ summaryFile }) {
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
