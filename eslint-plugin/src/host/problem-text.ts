import type { SetupProblem } from '../model/index.js';

/** A problem of the set-up as one line: `privacy-promises.yml:3:5: ...`. */
export function problemText(problem: SetupProblem, pathOf: (path: string) => string): string {
  if (problem.path === null) return problem.message;
  const { range } = problem;
  const place = range === null ? '' : `:${range.startLine}:${range.startColumn}`;
  return `${pathOf(problem.path)}${place}: ${problem.message}`;
}
