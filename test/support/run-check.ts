import { main } from '#plugin/cli/main.js';

export interface CommandRun {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process, as if started in `cwd`. */
export async function runCommand(args: string[], cwd: string): Promise<CommandRun> {
  const run: CommandRun = { code: 0, out: '', err: '' };
  run.code = await main(args, {
    out: (text) => void (run.out += text),
    err: (text) => void (run.err += text),
    cwd,
    color: false,
    interactive: false,
  });
  return run;
}

/** ESLint's json format, as far as tests look at it. */
export interface JsonResult {
  filePath: string;
  messages: {
    ruleId: string | null;
    messageId?: string;
    line: number;
    column: number;
    message: string;
    fatal?: true;
    severity: number;
    endLine?: number;
    endColumn?: number;
  }[];
}
