import type { SourceFile } from '../flow/source-file.js';
import type { ComponentFormat, ComponentRoot } from '../languages/component/parse.js';
import type { Practice, Side } from '../model/index.js';
import { findPractices, inOrder, jsxScripts, type PracticeOptions } from '../practices/index.js';
import type { SyntaxProblem } from './parse.js';
import { parseComponentCode, virtualSource, type PlaceOf } from './parse-component.js';

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
    'source' in parsed ? practicesIn(parsed.source, whole.placeOf, options) : [],
  );
  return {
    practices: inOrder(practices).map((practice) => withoutEdits(practice, root)),
    problem: 'problem' in main ? main.problem : null,
  };
}

/** What a file does, scripts that it puts into pages as text included. */
export function practicesIn(source: SourceFile, placeOf: PlaceOf, options: PracticeOptions): Practice[] {
  const { filename, text } = source;
  const own = findPractices(source, options);
  const inline = jsxScripts(source, options.consent).flatMap(({ code, gate }) => {
    const parsed = virtualSource(code, { filename, text, placeOf, side: 'browser' });
    if (!('source' in parsed)) return [];
    return findPractices(parsed.source, options).map(
      // An edit would have to be written as a part of a string.
      ({ suggestions: _, ...practice }) => ({ ...practice, gate: practice.gate ?? gate }),
    );
  });
  return inline.length === 0 ? own : inOrder([...own, ...inline]);
}

/** Code in markup is not edited: it would have to be written as a part of an attribute. */
function withoutEdits(practice: Practice, root: ComponentRoot): Practice {
  const { suggestions, ...rest } = practice;
  if (!suggestions) return practice;
  const inScript = suggestions.every(({ edits }) =>
    edits.every(({ start, end }) => root.isScript(start, end)),
  );
  return inScript ? practice : rest;
}
