import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Entry of the extension host: runs the suite and leaves a summary for the runner. */
export async function run(): Promise<void> {
  const lines: string[] = [];
  // The extension host does not let a reporter write to the console.
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => {
    lines.push(format(...words));
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  for (const name of process.env['PRIVACY_POLICY_TEST_SUITES']!.split(','))
    mocha.addFile(path.join(__dirname, `${name}.test.cjs`));
  const summary = await new Promise<object>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      resolve({ passes, failures, output: lines.join('\n') });
    });
  });
  writeFileSync(process.env['PRIVACY_POLICY_TEST_SUMMARY']!, JSON.stringify(summary));
}
