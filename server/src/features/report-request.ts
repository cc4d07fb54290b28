import {
  checkedFile,
  checkRun,
  inventoryCsv,
  inventoryOf,
  reportOf,
  reportPage,
  ruleUrl,
  worksheetCsv,
  type CheckRun,
  type ReportLinks,
  type SetupProblem,
} from 'eslint-plugin-privacy-policy/api';
import type { Connection } from 'vscode-languageserver';
import { toRange, toUri } from '../convert.js';
import type { Overview } from '../overview.js';
import type { PolicyStore } from '../policy-store.js';
import {
  OPEN_PLACE_COMMAND,
  REPORT_REQUEST,
  SAVE_REPORT_COMMAND,
  type OpenPlaceArguments,
  type ReportAnswer,
} from '../protocol.js';
import type { SourceCheck, SourceChecks } from '../source-checks.js';
import type { WorkspaceFiles } from '../workspace-files.js';

/** Gives clients the reviewer's page on everything that was checked so far. */
export function provideReport(
  connection: Connection,
  checks: SourceChecks,
  overview: Overview,
  store: PolicyStore,
  files: WorkspaceFiles,
  origin: { version: string; today: () => string },
): void {
  connection.onRequest(REPORT_REQUEST, (): ReportAnswer => {
    const run = runOf(checks, overview, files);
    const topics = new Set(
      run.files.flatMap(({ judgments }) => judgments.map(({ practice }) => practice.kind)),
    );
    const report = reportOf(run, {
      pathOf: (file) => store.projectOf(file)?.pathOf(file) ?? file,
      // Which commit is checked out says little of buffers that are not saved.
      origin: {
        ...{ commit: null, modified: false, top: store.projects()[0]?.root ?? '' },
        ...{ version: origin.version, on: origin.today() },
      },
      rules: [...topics].map((id) => ({ id, description: '', url: ruleUrl(id) })),
      links: LINKS,
    });
    const inventory = inventoryOf(report);
    return {
      html: reportPage(report, { color: false }),
      inventory: inventoryCsv(inventory),
      worksheet: worksheetCsv(inventory),
    };
  });
}

const LINKS: ReportLinks = {
  place: (file, range) =>
    commandUri(OPEN_PLACE_COMMAND, [toUri(file), toRange(range)] satisfies OpenPlaceArguments),
  table: (name) => commandUri(SAVE_REPORT_COMMAND, [name]),
};

function commandUri(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

/** What was checked, in the form of a run of `check`. */
function runOf(checks: SourceChecks, overview: Overview, files: WorkspaceFiles): CheckRun {
  const sites = overview.sites();
  const all = [...checks.held()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const problems = new Map<string, SetupProblem>();
  for (const problem of [...sites].flatMap((site) => site.problems)) {
    problems.set(JSON.stringify([problem.path, problem.range, problem.message]), problem);
  }
  const checked = all.map((check) => checkedFile(sourceOf(check, files), check.result, check.sites));
  return checkRun(checked, [...problems.values()], sites);
}

/** The page quotes only files in which there is something; the text of the others is not needed. */
function sourceOf(
  { path: file, result }: SourceCheck,
  files: WorkspaceFiles,
): { path: string; text: string } {
  const { judgments, suppressions, suppressionProblems } = result;
  const read =
    judgments.length + suppressions.length + suppressionProblems.length > 0 ? files.read(file) : null;
  return { path: file, text: read && 'text' in read ? read.text : '' };
}
