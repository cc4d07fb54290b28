import picocolors from 'picocolors';
import type { Formatter } from './index.js';
import type { ClauseReport, PolicyReport, SentenceReport } from './policy-report.js';
import { allReported, type Report, type Reported } from './report.js';
import { reportedBlock, summary, type Colors } from './stylish.js';

/** The policy from top to bottom: under each clause the code that breaks it. */
export const byClause: Formatter = (report, { color }) => {
  const paint = picocolors.createColors(color);
  const blocks = report.policies.flatMap((policy) =>
    policy.clauses
      .map((clause) => clauseBlock(policy, clause, report, paint))
      .filter((block) => block !== null),
  );
  const silent = allReported(report).filter(({ finding }) => finding?.promise === null);
  if (silent.length > 0) {
    blocks.push(
      [paint.bold('The policy says nothing about'), ...silent.map((one) => placedBlock(one, paint))].join(
        '\n',
      ),
    );
  }
  return [...blocks, summary(report, paint)].join('\n\n') + '\n';
};

function clauseBlock(
  { document }: PolicyReport,
  { clause, sentences }: ClauseReport,
  { pathOf }: Report,
  paint: Colors,
): string | null {
  const read = sentences.filter(({ statements }) => statements.length > 0);
  if (read.length === 0) return null;
  const head = `${paint.bold(`§${clause.id} ${clause.heading}`.trim())}  ${paint.dim(`${pathOf(document.path)}:${clause.startLine}`)}`;
  return [head, ...read.flatMap((sentence) => sentenceLines(sentence, paint))].join('\n');
}

function sentenceLines({ quote, status, findings }: SentenceReport, paint: Colors): string[] {
  const marks = {
    broken: paint.red('broken           '),
    'relied-on': paint.green('relied on        '),
    'no-breach': paint.green('no breach found  '),
    'not-checkable': paint.dim('not checkable    '),
  };
  return [
    `  ${marks[status]}${paint.italic(`"${quote}"`)}`,
    ...findings.map((one) => placedBlock(one, paint)),
  ];
}

function placedBlock(one: Reported, paint: Colors): string {
  return `  ${paint.underline(one.file.name)}\n${reportedBlock(one, paint)}`;
}
