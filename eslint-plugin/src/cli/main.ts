import { check, CHECK_HELP } from './check.js';
import { explain, EXPLAIN_HELP } from './explain.js';
import { init, INIT_HELP } from './init.js';
import { packageVersion } from './package-version.js';
import { practices, PRACTICES_HELP } from './practices.js';
import { report, REPORT_HELP } from './report.js';
import { snapshot, SNAPSHOT_HELP } from './snapshot.js';
import { processTerminal, UsageError, type ExitCode, type Terminal } from './terminal.js';

type Command = (args: string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;

const COMMANDS: Record<string, { run: Command; help: string }> = {
  check: { run: check, help: CHECK_HELP },
  explain: { run: explain, help: EXPLAIN_HELP },
  init: { run: init, help: INIT_HELP },
  practices: { run: practices, help: PRACTICES_HELP },
  report: { run: report, help: REPORT_HELP },
  snapshot: { run: snapshot, help: SNAPSHOT_HELP },
};

const HELP = `privacy-policy: holds a site's code to the promises of its privacy policy

Usage: privacy-policy <command> [options]

Commands:
  check [PATHS]      show each line that breaks a promise, beside the clause it breaks
  explain POLICY...  show how a policy is read, clause by clause
  init               write a first privacy-promises.yml, with every reading for a person to confirm
  practices [PATHS]  list everything the code does that a policy speaks of
  report [PATHS]     write the whole policy with what the code makes of each clause, as one HTML file
  snapshot [URL]     keep a dated copy of a policy that is published elsewhere, and tell when that changes

"privacy-policy <command> --help" tells more about each.
`;

/** Runs the command line; never throws. */
export async function main(args: string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${packageVersion()}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    terminal.err(`privacy-policy: there is no command "${name}". The commands are: ${known}.\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  if (rest.includes('--version')) {
    terminal.out(`${packageVersion()}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`privacy-policy ${name}: ${error.message}\n`);
    else
      terminal.err(
        `privacy-policy ${name}: this is a defect of the program; please report it.\n${stackOf(error)}\n`,
      );
    return 2;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
