import picocolors from 'picocolors';
import type { Clause, Finding, PolicyDocument } from '../model/index.js';
import type { CheckRun, Formatter } from './check-run.js';
import { findingBlock, summary } from './stylish.js';

type Colors = ReturnType<typeof picocolors.createColors>;

interface Placed {
  finding: Finding;
  file: string;
  lines: string[];
}

/** The policy from top to bottom: under each clause the code that breaks it. */
export const byClause: Formatter = (run, { color, pathOf }) => {
  const paint = picocolors.createColors(color);
  const placed = placedFindings(run, pathOf);
  const blocks = run.policies.flatMap((policy) =>
    policy.clauses
      .map((clause) => clauseBlock(policy, clause, placed, paint, pathOf))
      .filter((block) => block !== null),
  );
  const silent = placed.filter(({ finding }) => finding.promise === null);
  if (silent.length > 0) {
    blocks.push(
      [paint.bold('The policy says nothing about'), ...silent.map((one) => placedBlock(one, paint))].join(
        '\n',
      ),
    );
  }
  return [...blocks, summary(run, paint, pathOf)].join('\n\n') + '\n';
};

function placedFindings(run: CheckRun, pathOf: (path: string) => string): Placed[] {
  return run.files.flatMap(({ path, text, findings }) => {
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
    return findings.map((finding) => ({ finding, file: pathOf(path), lines }));
  });
}

function clauseBlock(
  policy: PolicyDocument,
  clause: Clause,
  placed: readonly Placed[],
  paint: Colors,
  pathOf: (path: string) => string,
): string | null {
  const statements = policy.statements.filter((statement) => statement.clause === clause.id);
  if (statements.length === 0) return null;
  const head = `${paint.bold(`§${clause.id} ${clause.heading}`.trim())}  ${paint.dim(`${pathOf(policy.path)}:${clause.startLine}`)}`;
  const quotes = [...new Set(statements.map(({ quote }) => quote))];
  const broken = quotes.flatMap((quote) => {
    const against = placed.filter(
      ({ finding: { promise } }) =>
        promise !== null &&
        promise.policyPath === policy.path &&
        promise.clause === clause.id &&
        promise.quote === quote,
    );
    const mark = against.length === 0 ? paint.green('  no breach found  ') : paint.red('  broken           ');
    return [`${mark}${paint.italic(`"${quote}"`)}`, ...against.map((one) => placedBlock(one, paint))];
  });
  return [head, ...broken].join('\n');
}

function placedBlock({ finding, file, lines }: Placed, paint: Colors): string {
  return `  ${paint.underline(file)}\n${findingBlock(finding, lines, paint)}`;
}
