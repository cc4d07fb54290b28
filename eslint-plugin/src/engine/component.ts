import type { SourceFile } from '../flow/source-file.js';
import type { ComponentFormat, ComponentRoot } from '../languages/component/parse.js';
import type { Practice, Side } from '../model/index.js';
import { findPractices, inOrder, type PracticeOptions } from '../practices/index.js';
import type { SyntaxProblem } from './parse.js';
import { parseComponentCode, virtualSource } from './parse-component.js';

/** Astro's components run where pages are made; what they put into a page is the browser's all the same. */
const SIDES: Readonly<Record<ComponentFormat, Side>> = { vue: 'browser', svelte: 'browser', astro: 'server' };

/** What a component's scripts and markup do. */
export function findComponentPractices(
  root: ComponentRoot,
  { filename, text }: Pick<SourceFile, 'filename' | 'text'>,
  options: PracticeOptions,
): { practices: Practice[]; problem: SyntaxProblem | null } {
  const whole = { filename, text, placeOf: root.placeOf };
  const main = parseComponentCode(root, { ...whole, side: SIDES[root.format] });
  // A script of the page that cannot be read is a text that the browser does not run either.
  const inline = root.inlineScripts.map(({ code }) => virtualSource(code, { ...whole, side: 'browser' }));
  const practices = [main, ...inline].flatMap((parsed) =>
    'source' in parsed ? findPractices(parsed.source, options) : [],
  );
  return { practices: inOrder(practices), problem: 'problem' in main ? main.problem : null };
}
