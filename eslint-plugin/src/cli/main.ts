import { packageVersion } from './package-version.js';
import { processTerminal, UsageError, type ExitCode, type Terminal } from './terminal.js';
import { threadsFor, type Threads } from './threads.js';

/** What the module of a command exports. */
interface Command {
  run(args: string[], terminal: Terminal, threads: Threads | null): ExitCode | Promise<ExitCode>;
  help: string;
}

/** Each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./check.js'),
  explain: () => import('./explain.js'),
  init: () => import('./init.js'),
  practices: () => import('./practices.js'),
  report: () => import('./report.js'),
  snapshot: () => import('./snapshot.js'),
};

/** Commands that look at every file. */
const CHECKING: ReadonlySet<string> = new Set(['check', 'practices', 'report']);

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
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    terminal.err(`privacy-policy: there is no command "${name}". The commands are: ${known}.\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out((await load()).help);
    return 0;
  }
  if (rest.includes('--version')) {
    terminal.out(`${packageVersion()}\n`);
    return 0;
  }
  // They load what they need while this thread does, too.
  const threads = CHECKING.has(name) ? threadsFor(rest, terminal.cwd) : null;
  try {
    const { run } = await load();
    return await run(rest, terminal, threads);
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`privacy-policy ${name}: ${error.message}\n`);
    else
      terminal.err(
        `privacy-policy ${name}: this is a defect of the program; please report it.\n${stackOf(error)}\n`,
      );
    return 2;
  } finally {
    threads?.end();
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
